package org.tidemark.web;

import org.jspecify.annotations.Nullable;

/// One of the answers that a form offers.
public record Option(String value, String label, @Nullable String hint) {
    public Option(String value, String label) {
        this(value, label, null);
    }
}
