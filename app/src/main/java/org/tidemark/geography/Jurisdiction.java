package org.tidemark.geography;

import org.jspecify.annotations.Nullable;

/// A place that makes policy: a country or area (`BR`), a state or province (`US-CA`) or a city (`US-CA-OAK`).
///
/// @param code ISO 3166-1 alpha-2, ISO 3166-2, or ISO 3166-2 followed by three letters
/// @param country the country it lies in; its own code for a country
/// @param subdivision the state or province it lies in; its own code for one of these, none for a country
public record Jurisdiction(
        String code,
        JurisdictionKind kind,
        String country,
        @Nullable String subdivision) {
    static Jurisdiction country(String code) {
        return new Jurisdiction(code, JurisdictionKind.COUNTRY, code, null);
    }

    static Jurisdiction subdivision(String code) {
        return new Jurisdiction(code, JurisdictionKind.SUBDIVISION, code.substring(0, 2), code);
    }

    static Jurisdiction city(String code) {
        return new Jurisdiction(
                code, JurisdictionKind.CITY, code.substring(0, 2), code.substring(0, code.lastIndexOf('-')));
    }
}
