package org.tidemark.geography;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The jurisdictions of the world: which there are, what they are called, which groups they belong to.
@Component
public class Jurisdictions {
    private final Gazetteer gazetteer;
    private final Names names;
    private final Cities cities;
    private final ObjectProvider<Resolver> resolver;

    Jurisdictions(Gazetteer gazetteer, Names names, Cities cities, ObjectProvider<Resolver> resolver) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.cities = cities;
        this.resolver = resolver;
    }

    /// The jurisdiction with this code. A place that ISO knows both as a country and as a part of another (`PR`,
    /// `US-PR`) is one jurisdiction, with the shorter code.
    public Optional<Jurisdiction> find(String code) {
        return gazetteer.find(code).or(() -> cities.name(code).map(name -> Jurisdiction.city(code)));
    }

    /// The name in the locale's language; a code that nobody bears is returned as it is, so that the gap is seen.
    public String name(String code, Locale locale) {
        return gazetteer
                .find(code)
                .map(place -> names.of(place.code(), locale))
                .or(() -> cities.name(code))
                .orElse(code);
    }

    /// The 249 countries and areas of ISO 3166-1, and Kosovo, by code.
    public List<Jurisdiction> countries() {
        return gazetteer.countries().stream()
                .map(country -> Jurisdiction.country(country.code()))
                .toList();
    }

    /// The states or provinces of a country by code; empty where the reference data holds none.
    public List<Jurisdiction> subdivisionsOf(String country) {
        return gazetteer.subdivisionsOf(country);
    }

    /// The cities of a country that make policy of their own, by name.
    public List<Jurisdiction> citiesOf(String country) {
        return cities.of(country);
    }

    /// Adds a city, or gives it another name. Whoever calls it answers for who may.
    public void addCity(String code, String name) {
        int end = code.lastIndexOf('-');
        if (end < 0
                || gazetteer
                        .find(code.substring(0, end))
                        .filter(place -> place.kind() == JurisdictionKind.SUBDIVISION)
                        .isEmpty()) {
            throw new IllegalArgumentException(code + " is not in a known state or province");
        }
        if (!code.substring(end + 1).matches("[A-Z]{3}") || name.isBlank()) {
            throw new IllegalArgumentException(code + " needs three capital letters at its end, and a name");
        }
        cities.add(code, name.strip());
    }

    /// Which jurisdiction is meant by a name or code as people write it, in any of the six languages.
    public Resolution resolve(String written) {
        return resolver.getObject().resolve(written);
    }

    /// The countries that are called exactly so in any of the six languages, or have this code: none, one, or
    /// several
    /// ("Korea"). Unlike [#resolve] it looks for nothing near, so that it can be asked of every word of a text.
    public List<String> countriesCalled(String written) {
        return resolver.getObject().countriesCalled(written);
    }

    /// Whether it is one of the 193 member states of the United Nations.
    public boolean isUnMember(String country) {
        return gazetteer.country(country).filter(Country::isUnMember).isPresent();
    }

    /// Whether it is a non-member observer state: the Holy See, the State of Palestine.
    public boolean isUnObserver(String country) {
        return gazetteer.country(country).filter(Country::isUnObserver).isPresent();
    }

    /// The regional group it votes in: `african`, `asia-pacific`, `eastern-european`, `grulac` or `weog`. The
    /// United
    /// States only observes its group but counts as `weog`; Türkiye sits in two and votes in `weog`.
    /// The name is the message `geography.un-group.<group>`.
    public Optional<String> unGroup(String country) {
        return gazetteer.country(country).flatMap(Country::unGroup);
    }

    /// The M49 code of the world region (`002` Africa, `009`, `019`, `142`, `150`); none for Antarctica.
    public Optional<String> regionOf(String country) {
        return gazetteer.regionOf(country);
    }

    /// The M49 code of its finest region (`029` Caribbean, `014` Eastern Africa, `155` Western Europe …).
    public Optional<String> subregionOf(String country) {
        return gazetteer.country(country).flatMap(Country::subregion);
    }

    /// The name of an M49 region in the locale's language.
    public String regionName(String region, Locale locale) {
        return names.of(region, locale);
    }

    /// The countries and areas in a finest M49 region, by code.
    public List<Jurisdiction> inSubregion(String subregion) {
        return gazetteer.countries().stream()
                .filter(country -> country.subregion().filter(subregion::equals).isPresent())
                .map(country -> Jurisdiction.country(country.code()))
                .toList();
    }

    /// The countries with which it shares a land border, by code.
    public List<Jurisdiction> neighbours(String country) {
        return gazetteer.neighboursOf(country);
    }
}
