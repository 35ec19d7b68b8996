package org.tidemark.atlas;

import java.util.Locale;

/// Why a jurisdiction that was considered is not counted.
enum Reason {
    HAD_IT_BEFORE,
    ONLY_PROPOSED,
    PROPOSED_BEFORE,
    ENDED,
    AFTER_THE_DATE,
    AFTER_THE_PERIOD,
    NOT_CONFIRMED,
    NEVER_ADOPTED,
    NOT_IN_FORCE,
    NOT_A_COUNTRY,
    A_CITY,
    NO_SOCIAL_JUSTICE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
