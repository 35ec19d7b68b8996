package org.tidemark.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
    private final Shapes shapes = new Shapes();
    private final Gazetteer gazetteer = new Gazetteer();

    @Test
    void every_country_but_Antarctica_is_once_on_the_map_of_the_world() {
        assertThat(codes(shapes.world()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(gazetteer.countries().stream()
                        .map(Country::code)
                        .filter(Predicate.not("AQ"::equals))
                        .toList());
        assertThat(shapes.worldPoint("BR")).map(Shape::isDot).contains(false);
        assertThat(shapes.worldPoint("BB")).map(Shape::isDot).contains(true);
        assertThat(shapes.worldPoint("AQ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AU", "BR", "CA", "CH", "DE", "GB", "IN", "MX", "US"})
    void every_state_or_province_is_once_on_the_map_of_its_country(String country) {
        assertThat(codes(shapes.of(country).orElseThrow()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(gazetteer.subdivisionsOf(country).stream()
                        .map(Jurisdiction::code)
                        .toList());
    }

    @Test
    void a_country_without_a_map_of_its_states_has_none() {
        assertThat(shapes.of("FR")).isEmpty();
    }

    @Test
    void a_city_has_its_place_on_the_map_of_its_country() {
        var unitedStates = shapes.of("US").orElseThrow();
        int oakland = unitedStates.find("US-CA-OAK").orElseThrow().x();
        assertThat(oakland)
                .isLessThan(unitedStates.find("US-CO-DEN").orElseThrow().x())
                .isLessThan(unitedStates.find("US-NV").orElseThrow().x());
        assertThat(shapes.of("CA").orElseThrow().find("CA-ON-TOR")).isPresent();
    }

    @Test
    void outlines_and_dots_lie_within_the_map_and_no_outline_crosses_it() {
        Stream.concat(
                        Stream.of(shapes.world()),
                        shapes.divided().stream()
                                .map(country -> shapes.of(country).orElseThrow()))
                .forEach(map -> map.shapes().forEach(shape -> {
                    assertThat(shape.x()).as(shape.code()).isBetween(0, map.width());
                    assertThat(shape.y()).as(shape.code()).isBetween(0, map.height());
                    if (shape.path() != null) {
                        assertThat(shape.path()).matches("m\\d[m\\d z-]+z");
                        assertThat(longestStep(shape.path())).as(shape.code()).isLessThan(map.width() / 3);
                    }
                }));
    }

    @Test
    void the_maps_are_light() throws IOException {
        assertThat(gzipped(shapes.world())).isLessThan(15_000);
        for (String country : shapes.divided()) {
            assertThat(gzipped(shapes.of(country).orElseThrow())).as(country).isLessThan(10_000);
        }
    }

    private static List<String> codes(OutlineMap map) {
        return map.shapes().stream().map(Shape::code).filter(Objects::nonNull).toList();
    }

    private static int longestStep(String path) {
        return Stream.of(path.split("m"))
                .flatMap(ring -> Pattern.compile("-?\\d+")
                        .matcher(ring)
                        .results()
                        .map(MatchResult::group)
                        .skip(2))
                .mapToInt(step -> Math.abs(Integer.parseInt(step)))
                .max()
                .orElse(0);
    }

    private static int gzipped(OutlineMap map) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(map.shapes().stream()
                    .map(Shape::toString)
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
