package org.tidemark.geography;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Optional;

/// A country or area of ISO 3166-1 as the United Nations groups it.
///
/// @param subregion its finest M49 region, none for Antarctica
/// @param un `member` or `observer`, empty for all others
/// @param unGroup its regional group, empty for all who are not members
/// @param otherCode the ISO 3166-2 code that the same place has as a part of another country
record Country(
        String code,
        String alpha3,
        Optional<String> subregion,
        String un,
        Optional<String> unGroup,
        Optional<String> otherCode) {
    static Country from(NamedCsvRecord row) {
        return new Country(
                row.getField("code"),
                row.getField("alpha3"),
                present(row.getField("subregion")),
                row.getField("un"),
                present(row.getField("un_group")),
                present(row.getField("also")));
    }

    boolean isUnMember() {
        return un.equals("member");
    }

    boolean isUnObserver() {
        return un.equals("observer");
    }

    private static Optional<String> present(String field) {
        return Optional.of(field).filter(value -> !value.isEmpty());
    }
}
