package org.tidemark.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.geography.Jurisdiction;
import org.tidemark.geography.JurisdictionKind;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Messages;

/// The places around one place: what it lies in, what lies in it, what lies beside it, and the groups it
/// belongs to.
final class Surroundings {
    /// A group that it belongs to, by name, with all its members.
    record Group(String name, List<String> members) {}

    private final Jurisdiction place;
    private final Standings standings;
    private final Jurisdictions jurisdictions;
    private final Messages messages;
    private final Locale locale;

    Surroundings(
            Jurisdiction place, Standings standings, Jurisdictions jurisdictions, Messages messages, Locale locale) {
        this.place = place;
        this.standings = standings;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
        this.locale = locale;
    }

    /// The country, then the state or province, that it lies in.
    List<PlaceStanding> within() {
        var parents = new ArrayList<PlaceStanding>();
        if (place.kind() != JurisdictionKind.COUNTRY) {
            parents.add(placed(place.country()));
        }
        if (place.kind() == JurisdictionKind.CITY && place.subdivision() != null) {
            parents.add(placed(place.subdivision()));
        }
        return parents;
    }

    /// Its states and provinces of which anything is recorded.
    List<PlaceStanding> parts() {
        return placed(subdivisions().stream().filter(standings::isRecorded).toList());
    }

    int partsWithoutRecord() {
        return (int) subdivisions().stream()
                .filter(code -> !standings.isRecorded(code))
                .count();
    }

    private List<String> subdivisions() {
        return place.kind() == JurisdictionKind.COUNTRY ? codes(jurisdictions.subdivisionsOf(place.code())) : List.of();
    }

    /// The cities in it that make policy of their own.
    List<PlaceStanding> cities() {
        return switch (place.kind()) {
            case COUNTRY -> placed(codes(jurisdictions.citiesOf(place.code())));
            case SUBDIVISION ->
                placed(jurisdictions.citiesOf(place.country()).stream()
                        .filter(city -> place.code().equals(city.subdivision()))
                        .map(Jurisdiction::code)
                        .toList());
            case CITY -> List.of();
        };
    }

    List<PlaceStanding> neighbours() {
        return place.kind() == JurisdictionKind.COUNTRY
                ? placed(codes(jurisdictions.neighbours(place.code())))
                : List.of();
    }

    /// Of a country its UN group and its part of the world, of a state or province those of its country.
    List<Group> groups() {
        return switch (place.kind()) {
            case COUNTRY ->
                Stream.of(unGroup(), region()).flatMap(Optional::stream).toList();
            case SUBDIVISION ->
                List.of(new Group(
                        messages.say(locale, "atlas.place.group.parts", jurisdictions.name(place.country(), locale)),
                        codes(jurisdictions.subdivisionsOf(place.country()))));
            case CITY -> List.of();
        };
    }

    /// How a group's members stand under each policy.
    List<GroupComparison> compared(Group group) {
        return Arrays.stream(PolicyType.values())
                .map(type -> GroupComparison.of(group.name(), type, group.members(), standings))
                .toList();
    }

    private Optional<Group> unGroup() {
        return jurisdictions
                .unGroup(place.code())
                .map(group -> new Group(
                        messages.say(locale, "geography.un-group." + group),
                        codes(jurisdictions.countries()).stream()
                                .filter(code -> jurisdictions
                                        .unGroup(code)
                                        .filter(group::equals)
                                        .isPresent())
                                .toList()));
    }

    private Optional<Group> region() {
        return jurisdictions
                .subregionOf(place.code())
                .map(region ->
                        new Group(jurisdictions.regionName(region, locale), codes(jurisdictions.inSubregion(region))));
    }

    private PlaceStanding placed(String code) {
        return PlaceStanding.of(code, standings, jurisdictions, locale);
    }

    private List<PlaceStanding> placed(List<String> codes) {
        return PlaceStanding.all(codes, standings, jurisdictions, locale);
    }

    private static List<String> codes(Collection<Jurisdiction> places) {
        return places.stream().map(Jurisdiction::code).toList();
    }
}
