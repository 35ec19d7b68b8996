package org.tidemark.evidence;

/// A change that the rules of the record forbid. Its message key says which, in the visitor's language.
public class RefusedByRule extends RuntimeException {
    private final Rule rule;
    private final String ref;

    /// Which rule, named as its sentence in the message files.
    public enum Rule {
        CHANGED_MEANWHILE,
        DRAFTED_BY_ANOTHER,
        SUBMITTED_BY_ANOTHER,
        OWN_WORK,
        NO_SOURCE,
        NOT_THERE,
        NOTHING_PROPOSED,
        REASON_MISSING
    }

    public RefusedByRule(Rule rule, String ref) {
        super(rule + " " + ref);
        this.rule = rule;
        this.ref = ref;
    }

    public Rule rule() {
        return rule;
    }

    public String ref() {
        return ref;
    }

    public String messageKey() {
        return "evidence.refused."
                + rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
