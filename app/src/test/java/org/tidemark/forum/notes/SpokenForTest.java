package org.tidemark.forum.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.geography.ReferenceJurisdictions;

class SpokenForTest {
    private static final Speakers SPEAKERS = Speakers.of(ReferenceJurisdictions.all());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenya: Thank you, Madam Chair. I have the honour to deliver this statement on behalf of the African Group. | KE | African Group
            Cuba: Cuba has the honour to speak on behalf of the Group of 77 and China. We need aid.                  | CU | G77+China
            Finland: I speak on behalf of the eight Nordic and Baltic states.                                        | FI | NB8
            Haïti: J'ai l'honneur de m'exprimer au nom du Groupe africain.                                           | HT | African Group
            Panamá: Tengo el honor de hablar en nombre del GRULAC.                                                   | PA | GRULAC
            Angola: Tenho a honra de falar em nome do Grupo Africano.                                                | AO | African Group
            Беларусь: Выступаю от имени ОДКБ.                                                                        | BY | CSTO
            العراق: يشرفني أن ألقي هذا البيان باسم المجموعة العربية.                                                       | IQ | Arab Group
            """)
    void what_opens_on_behalf_of_a_group_is_the_groups_and_not_its_readers(String text, String state, String group) {
        assertThat(speaker(text)).isEqualTo(new Speaker(SpeakerKind.GROUP, state, group, group));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mali: Mali aligns itself with the statement delivered by Kenya on behalf of the African Group.",
                "Italy: We support what was said on behalf of the EU.",
                "Perú: Nos sumamos a lo dicho en nombre del GRULAC.",
                "Chad: Le Tchad souscrit à la déclaration faite au nom du Groupe africain.",
                "Oman: On behalf of my country, I thank you.",
                "Fiji: The Chair asked on behalf of GRULAC for time.",
                "Togo: We do not speak on behalf of the African Group.",
                "Peru: We agree. Chile agrees. Cuba too. Later I will speak on behalf of GRULAC."
            })
    void who_only_joins_others_speaks_for_itself(String text) {
        var speaker = speaker(text);
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.STATE);
        assertThat(speaker.onBehalfOf()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nepal: Speaking on behalf of 24 states, we call for care.       | joint statement (24 states)
            Chile: On behalf of Chile, Peru and Mexico, I propose this.     | CL+PE+MX
            Norway: I speak on behalf of Iceland.                           | IS
            """)
    void a_state_that_speaks_for_states_stays_a_state_and_says_for_whom(String text, String whom) {
        var speaker = speaker(text);
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.STATE);
        assertThat(speaker.onBehalfOf()).isEqualTo(whom);
    }

    private static Speaker speaker(String text) {
        var turn = new Splitter(SPEAKERS).split("", text).getFirst();
        return SPEAKERS.resolve(turn, text) instanceof SpeakerResolution.Resolved(Speaker speaker)
                ? speaker
                : Speaker.UNKNOWN;
    }
}
