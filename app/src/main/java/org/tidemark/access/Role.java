package org.tidemark.access;

import java.util.Locale;

/// What a person may do here. The database knows each by its lower-case name.
public enum Role {
    ADMINISTRATOR,
    SECRETARIAT,
    CODER,
    REVIEWER,
    MEMBER;

    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String sqlName) {
        return valueOf(sqlName.toUpperCase(Locale.ROOT));
    }
}
