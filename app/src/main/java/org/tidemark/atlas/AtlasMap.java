package org.tidemark.atlas;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.geography.OutlineMap;
import org.tidemark.geography.Shapes;

/// The world and the divided countries as they stand at a date, ready to be drawn and listed.
final class AtlasMap {
    /// A drawing with its places.
    record Drawing(String code, String name, OutlineMap outlines, List<MapShape> places) {}

    private final Collection<JurisdictionHistory> histories;
    private final Situations situations;
    private final Shapes shapes;
    private final Jurisdictions jurisdictions;
    private final Locale locale;
    private final Drawing world;

    AtlasMap(
            Collection<Step> steps,
            MapQuestion question,
            LocalDate date,
            @Nullable DayRange period,
            Shapes shapes,
            Jurisdictions jurisdictions,
            Locale locale) {
        this.histories = JurisdictionHistory.of(steps).stream()
                .map(history -> history.only(question::concerns))
                .filter(history -> question.standing() == null || history.standing(date) == question.standing())
                .toList();
        this.situations = new Situations(histories, date, period);
        this.shapes = shapes;
        this.jurisdictions = jurisdictions;
        this.locale = locale;
        this.world = drawnWorld();
    }

    Drawing world() {
        return world;
    }

    private Drawing drawnWorld() {
        var outlines = shapes.world();
        var places = outlines.shapes().stream()
                .filter(shape -> shape.code() != null)
                .map(shape -> place(shape, situations.of(code(shape))))
                .toList();
        return new Drawing("", "", outlines, places);
    }

    /// The countries with something recorded in their states, provinces or cities, by name.
    List<Drawing> insets() {
        return shapes.divided().stream()
                .filter(situations::isDivided)
                .map(this::inset)
                .sorted((one, other) -> names().compare(one.name(), other.name()))
                .toList();
    }

    private Drawing inset(String country) {
        var outlines = shapes.of(country).orElseThrow();
        var places = new ArrayList<MapShape>();
        outlines.shapes().stream()
                .filter(shape -> shape.code() != null)
                .map(shape -> place(shape, situations.inCountry(code(shape))))
                .forEach(places::add);
        outlines.cities().stream()
                .filter(shape -> situations.own(code(shape)) != Situation.NONE)
                .map(shape -> place(shape, situations.own(code(shape))))
                .forEach(places::add);
        return new Drawing(country, jurisdictions.name(country, locale), outlines, List.copyOf(places));
    }

    private MapShape place(org.tidemark.geography.Shape shape, Situation situation) {
        String code = code(shape);
        return new MapShape(
                shape,
                code,
                jurisdictions.name(code, locale),
                situation,
                situations.standing(code),
                situations.decisive(code),
                situations.standingWithin(code).size());
    }

    private static String code(org.tidemark.geography.Shape shape) {
        return java.util.Objects.requireNonNull(shape.code());
    }

    /// How many countries and areas are in each class.
    Map<Situation, Long> totals() {
        var totals = new EnumMap<Situation, Long>(Situation.class);
        for (var situation : Situation.values()) {
            totals.put(situation, 0L);
        }
        world().places().forEach(place -> totals.merge(place.situation(), 1L, Long::sum));
        return totals;
    }

    /// Every jurisdiction that stands anywhere, sorted.
    List<MapRow> rows(String sort) {
        return histories.stream()
                .map(JurisdictionHistory::jurisdiction)
                .flatMap(code -> situations.decisive(code).map(step -> row(code, step)).stream())
                .sorted(MapRow.order(sort, names()))
                .toList();
    }

    private MapRow row(String code, Step decisive) {
        return new MapRow(
                code,
                jurisdictions.name(code, locale),
                Codes.isCountry(code) ? null : jurisdictions.name(Codes.country(code), locale),
                situations.own(code),
                situations.standing(code),
                decisive);
    }

    private java.util.Comparator<String> names() {
        return Collator.getInstance(locale)::compare;
    }
}
