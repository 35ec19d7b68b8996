package org.tidemark.atlas;

import java.util.Locale;

/// What the map shows of a place under one policy at a date. Six classes, so that the eye can tell them apart.
enum Situation {
    NEW("new"),
    BEFORE("yes"),
    PART("part"),
    PROPOSED("prop"),
    GONE("gone"),
    NONE("");

    private final String css;

    Situation(String css) {
        this.css = css;
    }

    /// The class of shapes and legends in the style sheet `map.css`.
    String css() {
        return css;
    }

    /// The kind of the tag that says it in a table.
    String tag() {
        return switch (this) {
            case NEW, BEFORE, PART -> "tide";
            case GONE -> "rust";
            case PROPOSED, NONE -> "";
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
