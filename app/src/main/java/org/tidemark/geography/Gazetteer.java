package org.tidemark.geography;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The countries, states and provinces of the reference data, and how they lie to each other.
@Component
class Gazetteer {
    private final Map<String, Country> countries = new LinkedHashMap<>();
    private final Map<String, Jurisdiction> places = new LinkedHashMap<>();
    private final Map<String, String> regionWithin = new LinkedHashMap<>();
    private final Map<String, List<String>> neighbours = new LinkedHashMap<>();

    @Autowired
    Gazetteer(JdbcClient jdbc) {
        this();
        boolean demonstration = jdbc.sql("select exists (select from installation.demonstration)")
                .query(Boolean.class)
                .single();
        if (demonstration) {
            Fictional.places().forEach(place -> {
                countries.put(place.code(), place);
                places.put(place.code(), Jurisdiction.country(place.code()));
            });
        }
    }

    /// The places of this world, without those that only a demonstration knows.
    Gazetteer() {
        ReferenceData.read("data/countries.csv").stream().map(Country::from).forEach(country -> {
            countries.put(country.code(), country);
            var place = Jurisdiction.country(country.code());
            places.put(country.code(), place);
            country.otherCode().ifPresent(code -> places.put(code, place));
        });
        ReferenceData.read("data/subdivisions.csv").stream()
                .map(row -> Jurisdiction.subdivision(row.getField("code")))
                .forEach(place -> places.put(place.code(), place));
        ReferenceData.read("data/regions.csv")
                .forEach(row -> regionWithin.put(row.getField("code"), row.getField("within")));
        ReferenceData.read("data/neighbours.csv")
                .forEach(row -> neighbours.put(
                        row.getField("code"), List.of(row.getField("neighbours").split(" "))));
    }

    Optional<Jurisdiction> find(String code) {
        return Optional.ofNullable(places.get(code));
    }

    Optional<Country> country(String code) {
        return Optional.ofNullable(countries.get(code));
    }

    Collection<Country> countries() {
        return countries.values();
    }

    List<Jurisdiction> subdivisionsOf(String country) {
        return places.values().stream()
                .filter(place -> place.kind() == JurisdictionKind.SUBDIVISION
                        && place.country().equals(country))
                .toList();
    }

    /// Every place once, countries first.
    Stream<Jurisdiction> places() {
        return places.values().stream().distinct();
    }

    Optional<String> regionOf(String country) {
        return country(country).flatMap(Country::subregion).map(this::outermost);
    }

    List<Jurisdiction> neighboursOf(String country) {
        return neighbours.getOrDefault(country, List.of()).stream()
                .map(Jurisdiction::country)
                .toList();
    }

    private String outermost(String region) {
        String within = regionWithin.getOrDefault(region, "");
        return within.isEmpty() ? region : outermost(within);
    }
}
