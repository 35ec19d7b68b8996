package org.tidemark.geography;

import java.util.List;

/// Which jurisdiction somebody meant by what they wrote.
public sealed interface Resolution {
    /// Only one jurisdiction is called so.
    record Sure(String code) implements Resolution {}

    /// Several are called so, or the spelling is only near: a person has to choose. The likeliest stands first.
    record Unsure(List<String> candidates) implements Resolution {}

    /// Nothing is called anything like it.
    record Unknown() implements Resolution {}
}
