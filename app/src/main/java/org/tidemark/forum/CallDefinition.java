package org.tidemark.forum;

import java.util.Locale;

/// The ways in which reasonable people count calls for change. The first is the plan's own.
enum CallDefinition {
    OWN_NAME,
    WITH_JOINT_STATEMENTS,
    WITH_VOTES,
    SYSTEM_CHANGE_ONLY,
    CONVENTION_REFORM_ONLY,
    AGREED_BY_TWO_CODERS,
    CND_ONLY;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CallDefinition of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
