package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;
import org.tidemark.forum.CodebookVersions.Change;
import org.tidemark.forum.Codebooks.Code;

/// How a codebook is changed: drafted, weighed against the figures, published as a new version.
@SpringBootTest
class CodebookTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private CodebookDrafts drafts;

    @Autowired
    private CodebookVersions versions;

    @Autowired
    private CodebookEffect effect;

    @Autowired
    private Codebooks codebooks;

    @Autowired
    private JdbcClient jdbc;

    private Person secretariat;

    @BeforeEach
    void somebody_of_the_secretariat_begins_a_draft() {
        secretariat = TestPeople.create(context, Role.SECRETARIAT);
        as(secretariat, drafts::begin);
    }

    @AfterEach
    void the_draft_is_given_up() {
        as(secretariat, drafts::giveUp);
    }

    @Test
    void a_draft_begins_as_the_current_version_and_says_what_it_changes() {
        var now = codebooks.codes(codebooks.current());
        assertThat(draft()).isEqualTo(now);
        var first = now.getFirst();
        as(secretariat, () -> {
            drafts.write(reworded(first, "Something else"));
            drafts.write(new Code("NEW_CODE", "A new code", "", "What it means", "", "", "", "", "", "", ""));
            drafts.retire("SCHEDULING");
        });
        assertThat(CodebookVersions.changes(now, draft()))
                .extracting(change -> change.kind() + " " + change.code().code() + " " + change.fields())
                .containsExactly(
                        "CHANGED " + first.code() + " [definition]", "ADDED NEW_CODE []", "RETIRED SCHEDULING []");
        assertThat(codebooks.codes(codebooks.current()))
                .as("coders see nothing of it")
                .isEqualTo(now);
    }

    @Test
    void what_a_draft_would_do_to_the_figure_is_known_before_it_is_published() {
        assertThat(effect.of(draft())).noneMatch(CodebookEffect.Line::changes);
        var withMechanism = new ArrayList<>(draft());
        withMechanism.replaceAll(code -> code.code().equals("HR_MECHANISM") ? counting(code, "call") : code);
        var line = effect.of(withMechanism).getFirst();
        assertThat(line.definition()).isEqualTo("own-name");
        assertThat(line.now()).isEqualTo(BigDecimal.ONE);
        assertThat(line.come()).contains("AL");
        var nothing = draft().stream().map(code -> counting(code, "")).toList();
        assertThat(effect.of(nothing))
                .anySatisfy(each -> assertThat(each.gone()).isNotEmpty());
    }

    @Test
    void a_published_version_stays_and_codings_keep_theirs() {
        int before = codebooks.current();
        long codings = codings(before);
        as(secretariat, () -> {
            drafts.write(reworded(draft().getLast(), draft().getLast().definition() + "."));
            drafts.publish("A full stop was missing");
        });
        assertThat(codebooks.current()).isGreaterThan(before);
        assertThat(versions.published().getFirst().note()).isEqualTo("A full stop was missing");
        assertThat(versions.changes(codebooks.current()))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.CHANGED);
        assertThat(codings(before)).isEqualTo(codings);
        assertThatThrownBy(() -> as(
                        secretariat,
                        () -> jdbc.sql("update forum.code set label = 'x' where codebook = ?")
                                .param(before)
                                .update()))
                .hasMessageContaining("is published");
        assertThatThrownBy(() -> as(
                        secretariat,
                        () -> jdbc.sql("update forum.codebook set note = 'x' where version = ?")
                                .param(before)
                                .update()))
                .hasMessageContaining("is published");
    }

    @Test
    void coders_do_not_write_the_codebook() {
        var coder = TestPeople.create(context, Role.CODER);
        assertThatThrownBy(() -> as(coder, () -> drafts.publish(""))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(
                        coder,
                        () -> jdbc.sql("update forum.codebook set published = now() where published is null")
                                .update()))
                .hasMessageContaining("reviewers and the secretariat");
    }

    private long codings(int version) {
        return jdbc.sql("""
                        select count(*) from forum.coding c join evidence.standing_change v on v.claim = c.claim
                        where c.codebook = ? and v.status = 'confirmed'""").param(version).query(Long.class).single();
    }

    private List<Code> draft() {
        return codebooks.codes(drafts.version().orElseThrow());
    }

    private static Code reworded(Code code, String definition) {
        return new Code(
                code.code(),
                code.label(),
                code.planArea(),
                definition,
                code.include(),
                code.exclude(),
                code.typicalWording(),
                code.supportMeans(),
                code.opposeMeans(),
                code.neutralMeans(),
                code.countsFor());
    }

    private static Code counting(Code code, String countsFor) {
        return new Code(
                code.code(),
                code.label(),
                code.planArea(),
                code.definition(),
                code.include(),
                code.exclude(),
                code.typicalWording(),
                code.supportMeans(),
                code.opposeMeans(),
                code.neutralMeans(),
                countsFor);
    }

    private void as(Person person, Runnable work) {
        CurrentPerson.as(person, () -> {
            new org.springframework.transaction.support.TransactionTemplate(
                            context.getBean(org.springframework.transaction.PlatformTransactionManager.class))
                    .executeWithoutResult(status -> work.run());
            return 1;
        });
    }
}
