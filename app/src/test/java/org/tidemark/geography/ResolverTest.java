package org.tidemark.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ResolverTest {
    @Autowired
    private Jurisdictions jurisdictions;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BR | BR
            BRA | BR
            us-ca | US-CA
            US-PR | PR
            USA | US
            U.S.A. | US
            the United States of America | US
            EE. UU. | US
            США | US
            UK | GB
            u.k. | GB
            Great Britain | GB
            Côte d'Ivoire | CI
            Côte d’Ivoire | CI
            cote d ivoire | CI
            Ivory Coast | CI
            Turkey | TR
            TÜRKİYE | TR
            DRC | CD
            Congo, Dem. Rep. | CD
            Congo, Rep. | CG
            Congo (Brazzaville) | CG
            Россия | RU
            Российская Федерация | RU
            البرازيل | BR
            برازيل | BR
            Swaziland | SZ
            Holland | NL
            Burma | MM
            Czech Republic | CZ
            République tchèque | CZ
            Bahamas, The | BS
            The Bahamas | BS
            Tanzania, United Republic of | TZ
            Iran (Islamic Republic of) | IR
            Korea, Rep. | KR
            Korea (Republic of) | KR
            North Korea | KP
            St Kitts & Nevis | KN
            St. Vincent and the Grenadines | VC
            Guinea Bissau | GW
            BOSNIA-HERZEGOVINA | BA
            Republic of Kenya | KE
            Republic of China | TW
            Viet Nam | VN
            Georgia (USA) | US-GA
            State of Georgia | US-GA
            Republic of Georgia | GE
            Грузия | GE
            Джорджия | US-GA
            Washington | US-WA
            Washington State | US-WA
            Washington, D.C. | US-DC
            Northern Territory (Australia) | AU-NT
            Basel-Landschaft (Switzerland) | CH-BL
            Kanton Zürich | CH-ZH
            Estado de São Paulo | BR-SP
            Estado de México | MX-MEX
            México | MX
            Bayern | DE-BY
            U.S. Virgin Islands | VI
            Nueva Zelanda | NZ
            """)
    void names_are_found_as_people_write_them(String written, String code) {
        assertThat(jurisdictions.resolve(written)).isEqualTo(new Resolution.Sure(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Congo | CG CD
            Конго | CG CD
            Korea | KP KR
            كوريا | KP KR
            Georgia | GE US-GA
            جورجيا | GE US-GA
            Virgin Islands | VG VI
            Saint Martin | MF SX
            Distrito Federal | BR-DF MX-CMX
            """)
    void a_name_that_several_places_bear_is_never_decided(String written, String codes) {
        assertThat(jurisdictions.resolve(written)).isEqualTo(new Resolution.Unsure(List.of(codes.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({
        "Portugual,PT",
        "Urugay,UY",
        "Swizterland,CH",
        "Britsh Columbia,CA-BC",
        "Казахстн,KZ",
        "Venez,VE",
        "government of Malta,MT"
    })
    void a_name_that_is_only_near_is_offered_first_and_never_decided(String written, String likeliest) {
        assertThat(jurisdictions.resolve(written))
                .isInstanceOfSatisfying(
                        Resolution.Unsure.class,
                        unsure -> assertThat(unsure.candidates().getFirst()).isEqualTo(likeliest));
    }

    @ParameterizedTest
    @CsvSource({"no,NO", "per,PE", "br,BR"})
    void a_code_in_small_letters_may_be_a_word(String written, String code) {
        assertThat(jurisdictions.resolve(written)).isEqualTo(new Resolution.Unsure(List.of(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "---", "x", "?!", "the", "nowhere at all", "XX", "US-ZZ", "(,)"})
    void what_is_like_no_name_is_unknown(String written) {
        assertThat(jurisdictions.resolve(written)).isEqualTo(new Resolution.Unknown());
    }

    @Test
    void every_name_in_six_languages_leads_to_its_own_place_save_the_known_ambiguities() {
        Map<String, Resolution> unsure = new TreeMap<>();
        for (String language : Names.LANGUAGES) {
            var all = jurisdictions.countries().stream()
                    .flatMap(country ->
                            Stream.concat(Stream.of(country), jurisdictions.subdivisionsOf(country.code()).stream()));
            all.forEach(place -> {
                String name = jurisdictions.name(place.code(), Locale.of(language));
                if (!jurisdictions.resolve(name).equals(new Resolution.Sure(place.code()))) {
                    unsure.put(place.code() + " " + language + " " + name, jurisdictions.resolve(name));
                }
                if (place.kind() == JurisdictionKind.COUNTRY) {
                    String inCldr = Names.inCldr(language).regionDisplayName(place.code());
                    if (!jurisdictions.resolve(inCldr).equals(new Resolution.Sure(place.code()))) {
                        unsure.put(place.code() + " " + language + " " + inCldr, jurisdictions.resolve(inCldr));
                    }
                }
            });
        }
        assertThat(unsure.values()).allMatch(Resolution.Unsure.class::isInstance);
        assertThat(unsure.keySet())
                .containsExactlyInAnyOrder(
                        "CG ar الكونغو",
                        "CG en Congo",
                        "CG es Congo",
                        "CG fr Congo",
                        "CG pt Congo",
                        "CG ru Конго",
                        "GE ar جورجيا",
                        "GE en Georgia",
                        "GE es Georgia",
                        "GE fr Géorgie",
                        "GE pt Geórgia",
                        "US-GA ar جورجيا",
                        "US-GA en Georgia",
                        "US-GA es Georgia",
                        "US-GA fr Géorgie",
                        "US-GA pt Geórgia",
                        "MF ar سان مارتن",
                        "MF en St. Martin",
                        "MF es San Martín",
                        "MF fr Saint-Martin",
                        "MF pt São Martinho",
                        "MF ru Сен-Мартен");
    }
}
