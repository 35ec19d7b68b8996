package org.tidemark.geography;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The shapes of the world and of the countries whose states or provinces make policy of their own.
/// `shapes/README.md` tells how they were made.
@Component
public class Shapes {
    private static final List<String> DIVIDED = List.of("AU", "BR", "CA", "CH", "DE", "GB", "IN", "MX", "US");

    private final OutlineMap world = read("world");
    private final Map<String, OutlineMap> countries =
            DIVIDED.stream().collect(Collectors.toUnmodifiableMap(country -> country, Shapes::read));
    private final Map<String, Shape> onWorld = new HashMap<>();

    Shapes() {
        world.shapes().forEach(shape -> {
            if (shape.code() != null) {
                onWorld.put(shape.code(), shape);
            }
        });
    }

    /// Every country and area but Antarctica, in the Equal Earth projection.
    public OutlineMap world() {
        return world;
    }

    /// The states or provinces of a country, in an equal-area projection of its own.
    public Optional<OutlineMap> of(String country) {
        return Optional.ofNullable(countries.get(country));
    }

    /// The countries that have a map of their states or provinces.
    public List<String> divided() {
        return DIVIDED;
    }

    /// The place of a country on the map of the world.
    public Optional<Shape> worldPoint(String country) {
        return Optional.ofNullable(onWorld.get(country));
    }

    private static OutlineMap read(String sheet) {
        var rows = ReferenceData.read("shapes/" + sheet + ".csv");
        var size = rows.stream()
                .filter(row -> row.getField("code").equals("sheet"))
                .findFirst()
                .orElseThrow();
        return new OutlineMap(
                number(size, "x"),
                number(size, "y"),
                shapes(rows, code -> !isCity(code)),
                shapes(rows, Shapes::isCity));
    }

    private static List<Shape> shapes(List<NamedCsvRecord> rows, Predicate<String> wanted) {
        return rows.stream()
                .filter(row -> !row.getField("code").equals("sheet") && wanted.test(row.getField("code")))
                .map(row -> new Shape(
                        row.getField("code").isEmpty() ? null : row.getField("code"),
                        number(row, "x"),
                        number(row, "y"),
                        row.getField("path").isEmpty() ? null : row.getField("path")))
                .sorted(Comparator.comparing(Shape::isDot))
                .toList();
    }

    private static boolean isCity(String code) {
        return code.split("-", -1).length == 3;
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }
}
