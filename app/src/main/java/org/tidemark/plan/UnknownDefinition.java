package org.tidemark.plan;

import java.util.List;

/// Somebody asked for a definition that the measure does not have.
public class UnknownDefinition extends RuntimeException {
    private final String wanted;
    private final List<String> known;

    UnknownDefinition(String wanted, List<String> known) {
        super("No definition " + wanted + "; there are " + String.join(", ", known));
        this.wanted = wanted;
        this.known = List.copyOf(known);
    }

    public String wanted() {
        return wanted;
    }

    public List<String> known() {
        return known;
    }
}
