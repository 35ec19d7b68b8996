package org.tidemark.forum.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.forum.Codebooks;
import org.tidemark.forum.suggest.Suggestions.State;

/// Suggestions over the codings that the installation comes with, which the importer gave.
@SpringBootTest
class SuggestionsTest {
    private static final String SWEDEN = "cnd52-statement-of-sweden-to-the-hlm-sweden-supports-harm-reduction";
    private static final String SAID = SWEDEN + "-001";

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private SuggestionWork work;

    @Autowired
    private LearntModels models;

    @Autowired
    private Codebooks codebooks;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void what_is_confirmed_is_learnt() {
        CurrentPerson.as(
                Person.IMPORTER, () -> models.latest(codebooks.current()).isPresent() || work.learn());
    }

    @Test
    void codes_are_suggested_with_the_sentence_and_with_confirmed_codings_of_others_as_the_reason() {
        var answer = CurrentPerson.as(Person.IMPORTER, () -> suggestions.forCoder(SAID, 5));
        assertThat(answer.state()).isEqualTo(State.LEARNT);
        assertThat(answer.suggested()).hasSize(5);
        var first = answer.suggested().getFirst();
        assertThat(first.code()).isEqualTo("HARM_REDUCTION");
        assertThat(first.because())
                .hasSize(3)
                .allMatch(example -> example.code().equals("HARM_REDUCTION")
                        && !example.intervention().equals(SAID)
                        && example.coding().startsWith("CO-"));
        assertThat(words().substring(first.sentenceStart(), first.sentenceEnd()))
                .contains("harm reduction");
        assertThat(CurrentPerson.as(Person.IMPORTER, () -> suggestions.progress(SWEDEN)))
                .isEqualTo(new Suggestions.Progress(1, 1));
    }

    @Test
    void who_codes_second_is_told_nothing_before_they_hand_in() {
        var answer = CurrentPerson.as(Person.STARTER, () -> suggestions.forCoder(SAID, 5));
        assertThat(answer.state()).isEqualTo(State.BLIND);
        assertThat(answer.suggested()).isEmpty();
    }

    @Test
    void the_public_is_told_nothing() {
        assertThatThrownBy(() -> suggestions.of(SAID, 5))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void how_well_it_does_on_codings_that_it_has_not_seen_is_kept_with_it() {
        var learnt = CurrentPerson.as(Person.IMPORTER, suggestions::learnt).orElseThrow();
        assertThat(learnt.figures().codings()).isGreaterThanOrEqualTo(102);
        var ways = learnt.figures().ways();
        assertThat(ways.getFirst().recallAt5()).isGreaterThan(0.8);
        assertThat(ways.get(0).macroF1()).isGreaterThan(ways.get(1).macroF1() + 0.1);
    }

    @Test
    void every_state_is_put_in_words() {
        assertThat(List.of(State.values()))
                .extracting(State::key)
                .contains("forum.suggest.learnt", "forum.suggest.other-language");
    }

    private String words() {
        return jdbc.sql("select words from forum.intervention where ref = ? and upper_inf(known)")
                .param(SAID)
                .query(String.class)
                .single();
    }
}
