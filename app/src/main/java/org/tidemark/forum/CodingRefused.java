package org.tidemark.forum;

import java.util.Locale;

/// A step of coding that the rules forbid; its message key says which and what to do.
final class CodingRefused extends RuntimeException {
    enum Rule {
        HANDED_IN_BEFORE,
        CODED_BY_OTHERS,
        CHANGED_MEANWHILE,
        OUTSIDE_THE_TEXT,
        NO_SUCH_CODE,
        NOTHING_MARKED,
        MARKED_AFTER_ALL,
        SETTLED_BEFORE,
        OWN_WORK,
        REASON_MISSING,
        NEEDS_REVIEWER,
        NOT_THERE
    }

    private final Rule rule;

    CodingRefused(Rule rule) {
        super(rule.name());
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }

    String messageKey() {
        return "forum.coding.refused." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
