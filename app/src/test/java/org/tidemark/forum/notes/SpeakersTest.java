package org.tidemark.forum.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.geography.ReferenceJurisdictions;

class SpeakersTest {
    private static final Speakers SPEAKERS = Speakers.of(ReferenceJurisdictions.all());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway                                        | NO
            The Netherlands                               | NL
            NL                                            | NL
            UK                                            | GB
            ROK                                           | KR
            Czech Republic                                | CZ
            Swaziland                                     | SZ
            Fédération de Russie                          | RU
            Países Bajos                                  | NL
            المغرب                                         | MA
            Армения                                       | AM
            the Algerian delegation                       | DZ
            Armenian Ambassador                           | AM
            Minister of Health of Kenya                   | KE
            Embajador de Chile                            | CL
            Délégation de la Côte d’Ivoire                | CI
            Ada Example, Ambassador of Switzerland        | CH
            Ada Example, Head of the Drug Unit, Austria   | AT
            Lichtenstein                                  | LI
            Russian Federations                           | RU
            U\u200bK                                      | GB
            Georgia                                       | GE
            The US                                        | US
            Jpn                                           | JP
            Mex.                                          | MX
            Indo                                          | ID
            Venez                                         | VE
            RoK                                           | KR
            S. Africa                                     | ZA
            N. Zealand                                    | NZ
            Papua N. Guinea                               | PG
            Rep. of Moldova                               | MD
            South African                                 | ZA
            Kazakhstan, Ambassador T. Example             | KZ
            Next speaker, Norway                          | NO
            Ada Example, Head of Unit, Austria, speaking remotely | AT
            Belgium's Ambassador                          | BE
            Spain in its national capacity                | ES
            Right of reply – Azerbaijan                   | AZ
            L'observateur de la Palestine                 | PS
            Delegação do Brasil                           | BR
            Делегация Китая                               | CN
            Представитель Российской Федерации            | RU
            مندوب اليمن                                    | YE
            """)
    void a_state_is_known_however_it_is_written(String written, String iso2) {
        assertThat(SPEAKERS.resolve(written)).isEqualTo(resolved(Speaker.state(iso2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chair                                         | chair       | Chair
            CND Chair (Ghana)                             | chair       | Chair
            Chair of the Committee of the Whole           | chair       | CoW Chair
            Ambassador Ada Example, Chair of the CND      | chair       | Chair
            Secretary                                     | secretariat | CND Secretariat
            EU                                            | group       | EU
            Group of 77 and China                         | group       | G77+China
            Groupe africain                               | group       | African Group
            President of INCB                             | un_entity   | INCB
            UNDOC                                         | un_entity   | UNODC
            UNODC ED (Ms. Example)                        | un_entity   | UNODC
            UNODC Research and Analysis Branch, Ms. Model | un_entity   | UNODC
            Ada Example, IDPC                             | ngo         | IDPC
            Ada Example (Vienna NGO Committee)            | ngo         | VNGOC
            Council of Europe, Pompidou Group             | igo         | Pompidou Group
            OAS/CICAD                                     | igo         | CICAD
            In favour                                     | roll_call   | Roll call
            Votes for (14)                                | roll_call   | Roll call
            Present and not voting                        | roll_call   | Roll call
            Countries absent                              | roll_call   | Roll call
            Facilitator for the midterm review            | chair       | Facilitator
            Facilitator (for the midterm review)          | chair       | Facilitator
            Chair of the Working Group on Standards       | chair       | Chair
            CCPCJ Chair                                   | chair       | Chair
            Rapporteur of the subcommission               | other       | Rapporteur
            FATF                                          | igo         | FATF
            For all: IDPC                                 | ngo         | IDPC
            Question 3, for the ED: IDPC                  | ngo         | IDPC
            Q (IDPC)                                      | ngo         | IDPC
            Question from the floor (IDPC)                | ngo         | IDPC
            From the floor, IDPC                          | ngo         | IDPC
            Made-up Network of Clinics who Care           | ngo         | Made-up Network of Clinics who Care
            Director of the Made-up Network               | ngo         | Made-up Network
            Ada Example, Nobody’s Daughter                | ngo         | Nobody’s Daughter
            Ada Example (Mothers Against Examples)        | ngo         | Mothers Against Examples
            Fundación Inventada / Made-up Foundation      | ngo         | Fundación Inventada
            Iran and Russia                               | state       | IR+RU
            Peru, Chile & the Netherlands                 | state       | PE+CL+NL
            """)
    void groups_organisations_and_offices_are_known(String written, String kind, String entity) {
        assertThat(SPEAKERS.resolve(written)).isInstanceOfSatisfying(SpeakerResolution.Resolved.class, resolved -> {
            assertThat(resolved.speaker().kind()).isEqualTo(SpeakerKind.of(kind));
            assertThat(resolved.speaker().entity()).isEqualTo(entity);
        });
    }

    @Test
    void what_a_member_reads_for_its_group_is_the_groups_statement() {
        assertThat(SPEAKERS.resolve("Latvia on behalf of the EU"))
                .isEqualTo(resolved(new Speaker(SpeakerKind.GROUP, "LV", "EU", "EU")));
        assertThat(SPEAKERS.resolve("Sénégal au nom du Groupe africain"))
                .isEqualTo(resolved(new Speaker(SpeakerKind.GROUP, "SN", "African Group", "African Group")));
    }

    @Test
    void a_state_that_speaks_for_other_states_is_told_from_one_that_speaks_for_itself() {
        assertThat(SPEAKERS.resolve("Norway on behalf of Iceland"))
                .isEqualTo(resolved(new Speaker(SpeakerKind.STATE, "NO", "", "IS")));
    }

    @Test
    void a_joint_statement_is_named_by_how_many_join_it() {
        assertThat(SPEAKERS.resolve("Norway on behalf of a group of 31 states"))
                .isEqualTo(resolved(new Speaker(SpeakerKind.STATE, "NO", "", "joint statement (31 states)")));
    }

    @Test
    void what_may_be_two_is_asked() {
        assertThat(SPEAKERS.resolve("Korea"))
                .isInstanceOfSatisfying(
                        SpeakerResolution.Unsure.class,
                        unsure -> assertThat(unsure.candidates())
                                .containsExactlyInAnyOrder(Speaker.state("KP"), Speaker.state("KR")));
        assertThat(SPEAKERS.resolve("Austrlia")).isNotInstanceOf(SpeakerResolution.Unknown.class);
    }

    @Test
    void an_unlisted_organisation_with_a_people_in_its_name_is_asked_and_not_taken_for_the_state() {
        assertThat(SPEAKERS.resolve("Made-up Kenyan Network of Example Clinics"))
                .isInstanceOf(SpeakerResolution.Unsure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Ada Example",
                "Member States",
                "who",
                "The matter at hand",
                ":::",
                "Port",
                "Unit",
                "South",
                "Q",
                "Question 1:",
                "Ada Example, Tom Model"
            })
    void what_names_nobody_known_stays_unknown(String written) {
        assertThat(SPEAKERS.resolve(written)).isEqualTo(new SpeakerResolution.Unknown());
    }

    @Test
    void an_answer_is_remembered() {
        var speaker = new Speaker(SpeakerKind.NGO, null, "IDPC", "");
        var remembering = SPEAKERS.remembering(Map.of("Ada  Example", speaker));
        assertThat(remembering.resolve("ada example")).isEqualTo(resolved(speaker));
        var turns = new Splitter(remembering).split("", "ada example. Welcome.\n\nAda Example: And now to work.");
        assertThat(turns).extracting(Turn::speaker).isEqualTo(List.of("Ada Example"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Joint United Nations Programme on HIV/AIDS, Vienna Liaison        | UN_ENTITY | UNAIDS
            United Nations Educational, Scientific and Cultural Organization  | UN_ENTITY | UNESCO
            Executive Director, UNAIDS (video message)                        | UN_ENTITY | UNAIDS
            UNODC Country Office, Nigeria                                     | UN_ENTITY | UNODC
            Secretary General of INTERPOL                                     | IGO       | INTERPOL
            United Nations Made-up Office                                     | UN_ENTITY | United Nations Made-up Office
            Ada Example, EU Delegation to the International Organisations     | GROUP     | EU
            Délégation de l'Union européenne                                  | GROUP     | EU
            Mr. Chair                                                         | CHAIR     | Chair
            La Présidente                                                     | CHAIR     | Chair
            """)
    void bodies_are_known_by_their_long_names_their_offices_and_their_places(
            String written, SpeakerKind kind, String entity) {
        assertThat(SPEAKERS.resolve(written)).isInstanceOfSatisfying(SpeakerResolution.Resolved.class, resolved -> {
            assertThat(resolved.speaker().kind()).isEqualTo(kind);
            assertThat(resolved.speaker().entity()).isEqualTo(entity);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uganda as Chair of NAM",
                "Uganda for the Non-Aligned Movement",
                "Uganda o/b/o NAM",
                "NAM / Uganda",
                "Uganda, in its capacity as chair of the Non-Aligned Movement"
            })
    void who_leads_or_reads_for_a_group_is_the_group(String written) {
        assertThat(SPEAKERS.resolve(written)).isEqualTo(resolved(new Speaker(SpeakerKind.GROUP, "UG", "NAM", "NAM")));
    }

    private static SpeakerResolution resolved(Speaker speaker) {
        return new SpeakerResolution.Resolved(speaker);
    }
}
