package org.tidemark.geography;

/// What sort of place makes the policy.
public enum JurisdictionKind {
    COUNTRY,
    SUBDIVISION,
    CITY
}
