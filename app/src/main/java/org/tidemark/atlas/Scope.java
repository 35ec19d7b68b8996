package org.tidemark.atlas;

import java.util.function.Predicate;

/// Which steps exist for a definition, before anything is derived from them.
enum Scope implements Predicate<Step> {
    EVERY_STEP,
    ALL_SUBSTANCES,
    DE_JURE,
    NOT_MEDICAL_ONLY;

    @Override
    public boolean test(Step step) {
        return switch (this) {
            case EVERY_STEP -> true;
            case ALL_SUBSTANCES -> step.substances().equals("all");
            case DE_JURE -> step.model().equals("de_jure");
            case NOT_MEDICAL_ONLY -> !step.model().equals("medical_only");
        };
    }
}
