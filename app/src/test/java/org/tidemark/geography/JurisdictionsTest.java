package org.tidemark.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
class JurisdictionsTest {
    @Autowired
    private Jurisdictions jurisdictions;

    @Test
    void iso_3166_1_is_complete_and_Kosovo_is_usable() {
        assertThat(codes(jurisdictions.countries()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
                        .toList())
                .hasSize(250);
    }

    @Test
    void the_United_Nations_have_193_members_and_two_observers() {
        assertThat(codes(jurisdictions.countries()).stream().filter(jurisdictions::isUnMember))
                .hasSize(193);
        assertThat(codes(jurisdictions.countries()).stream().filter(jurisdictions::isUnObserver))
                .containsExactly("PS", "VA");
    }

    /// As the United Nations publish them, Kiribati in Asia-Pacific, Türkiye where it votes, and the United States
    /// with the group that they observe.
    @Test
    void every_member_votes_in_one_of_five_groups() {
        assertThat(codes(jurisdictions.countries()).stream()
                        .map(jurisdictions::unGroup)
                        .flatMap(Optional::stream)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of(
                        "african", 54L, "asia-pacific", 54L, "eastern-european", 23L, "grulac", 33L, "weog", 28L + 1));
        assertThat(Stream.of("US", "IL", "TR", "AU"))
                .allMatch(code -> jurisdictions.unGroup(code).equals(Optional.of("weog")));
        assertThat(jurisdictions.unGroup("PS")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AU,8", "BR,27", "CA,13", "CH,26", "DE,16", "IN,36", "MX,32", "US,51", "GB,4", "FR,0"})
    void states_and_provinces_are_complete(String country, int count) {
        assertThat(jurisdictions.subdivisionsOf(country))
                .hasSize(count)
                .allMatch(
                        place -> place.country().equals(country) && place.code().equals(place.subdivision()));
    }

    @Test
    void a_territory_with_two_codes_is_one_jurisdiction() {
        for (String territory : List.of("AS", "GU", "MP", "PR", "UM", "VI")) {
            assertThat(jurisdictions.find("US-" + territory))
                    .isEqualTo(jurisdictions.find(territory))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"BR,019,005", "JM,019,029", "US,019,021", "KE,002,014", "CH,150,155", "NZ,009,053", "TH,142,035"})
    void regions_are_those_of_M49(String country, String region, String subregion) {
        assertThat(jurisdictions.regionOf(country)).contains(region);
        assertThat(jurisdictions.subregionOf(country)).contains(subregion);
        assertThat(codes(jurisdictions.inSubregion(subregion))).contains(country);
    }

    @Test
    void only_Antarctica_lies_in_no_region() {
        assertThat(codes(jurisdictions.countries()).stream()
                        .filter(code -> jurisdictions.regionOf(code).isEmpty()))
                .containsExactly("AQ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BS | en | Bahamas
            CZ | en | Czechia
            US | en | United States
            AG | en | Antigua and Barbuda
            CD | fr | République démocratique du Congo
            PS | es | Estado de Palestina
            MM | ru | Мьянма
            HK | ar | هونغ كونغ
            DE | pt | Alemanha
            BR | ar | البرازيل
            US-CA | fr | Californie
            US-OR | ru | Орегон
            BR-SP | fr | São Paulo
            DE-BY | es | Baviera
            BR | de | Brazil
            """)
    void places_have_names_in_six_languages(String code, String language, String name) {
        assertThat(jurisdictions.name(code, Locale.of(language))).isEqualTo(name);
    }

    @Test
    void regions_have_names_in_six_languages() {
        assertThat(jurisdictions.regionName("029", Locale.FRENCH)).isEqualTo("Caraïbes");
        assertThat(jurisdictions.regionName("053", Locale.ENGLISH)).isEqualTo("Australia and New Zealand");
        assertThat(jurisdictions.regionName("002", Locale.of("ar"))).isEqualTo("أفريقيا");
    }

    @Test
    void every_place_has_a_name_in_the_script_of_the_language() {
        Stream.concat(
                        jurisdictions.countries().stream(),
                        jurisdictions.countries().stream()
                                .flatMap(country -> jurisdictions.subdivisionsOf(country.code()).stream()))
                .map(Jurisdiction::code)
                .forEach(code -> {
                    assertThat(jurisdictions.name(code, Locale.of("ru")))
                            .as(code)
                            .matches(".*\\p{IsCyrillic}.*");
                    assertThat(jurisdictions.name(code, Locale.of("ar")))
                            .as(code)
                            .matches(".*\\p{IsArabic}.*");
                    assertThat(jurisdictions.name(code, Locale.ENGLISH))
                            .as(code)
                            .matches(".*\\p{IsLatin}.*")
                            .doesNotContain("&");
                });
    }

    @Test
    @Transactional
    void a_city_is_a_jurisdiction_of_its_own() {
        jurisdictions.addCity("US-CA-OAK", "Oakland");
        jurisdictions.addCity("CH-BE-THN", "Thune");
        jurisdictions.addCity("CH-BE-THN", "Thun");

        assertThat(jurisdictions.find("US-CA-OAK"))
                .contains(new Jurisdiction("US-CA-OAK", JurisdictionKind.CITY, "US", "US-CA"));
        assertThat(codes(jurisdictions.citiesOf("US"))).contains("US-CA-OAK");
        assertThat(codes(jurisdictions.citiesOf("CH"))).containsOnlyOnce("CH-BE-THN");
        assertThat(jurisdictions.name("CH-BE-THN", Locale.of("ru"))).isEqualTo("Thun");
        for (String written : List.of("Oakland", "oakland (California)", "Oakland, CA", "us-ca-oak")) {
            assertThat(jurisdictions.resolve(written)).as(written).isEqualTo(new Resolution.Sure("US-CA-OAK"));
        }
        assertThat(jurisdictions.resolve("Oaklnd")).isEqualTo(new Resolution.Unsure(List.of("US-CA-OAK")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ZZ-OAK", "US-OAK", "US-CA-oak", "US-CA-OAKL", "OAK", "FR-75-PAR"})
    void a_city_lies_in_a_known_state_or_province(String code) {
        assertThatThrownBy(() -> jurisdictions.addCity(code, "Somewhere")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neighbours_share_a_land_border_and_know_of_each_other() {
        assertThat(codes(jurisdictions.neighbours("PT"))).containsExactly("ES");
        assertThat(codes(jurisdictions.neighbours("UY"))).containsExactly("AR", "BR");
        assertThat(jurisdictions.neighbours("JM")).isEmpty();
        for (var country : jurisdictions.countries()) {
            for (var neighbour : jurisdictions.neighbours(country.code())) {
                assertThat(jurisdictions.neighbours(neighbour.code())).contains(country);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AG", "AI", "BM", "GG", "JE", "KY", "VG", "GU", "MP", "VI", "GB-SCT", "CH-BL", "AU-ACT", "US-DC",
                "CA-BC"
            })
    void codes_that_the_atlas_uses_are_known(String code) {
        assertThat(jurisdictions.find(code)).isPresent();
    }

    @Test
    void every_code_of_the_shared_policy_events_is_known_or_a_city_in_a_known_state() throws IOException {
        Optional<Path> events = Stream.iterate(
                        Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data/atlas/policy_events.csv"))
                .filter(Files::exists)
                .findFirst();
        assumeThat(events).isPresent();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(events.orElseThrow())) {
            assertThat(csv.stream()
                            .map(row -> row.getField("jurisdiction_code"))
                            .distinct())
                    .allMatch(code -> jurisdictions
                            .find(code.length() > 6 ? code.replaceFirst("-[A-Z]{3}$", "") : code)
                            .isPresent());
        }
    }

    private static List<String> codes(List<Jurisdiction> places) {
        return places.stream().map(Jurisdiction::code).toList();
    }
}
