package org.tidemark.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidemark.evidence.RecordExamples.assertRefused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;

/// The database itself refuses what would falsify the record, whoever asks and by whatever way.
@SpringBootTest
class RecordRulesTest {
    private static final String NO_RIGHT = "42501";
    private static final String NEVER_ALTERED = "TM001";
    private static final String DOES_NOT_FOLLOW = "TM002";
    private static final String OWN_WORK = "TM003";
    private static final String NO_SOURCE = "TM004";
    private static final String OVERLAP = "23P01";
    private static final String BROKEN_CHECK = "23514";

    /// The present claim of a record, once more, with what is filled in.
    private static final String NEXT_VERSION = """
            insert into evidence.version (record, number, claim, status, known, actor, note)
            select record, number + 1, claim, '%s', %s, '%s', 'because'
            from evidence.version where record = ? order by number desc limit 1""";

    private static final String FROM_NOW = "tstzrange(evidence.stamp(), null)";

    @Autowired
    private ApplicationContext context;

    private RecordExamples examples;

    @BeforeEach
    void people() {
        examples = new RecordExamples(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence.version set note = 'edited' where record = ?",
                "update evidence.version set status = 'draft' where record = ?",
                "update evidence.version set claim = installation.uuidv7() where record = ?",
                "update evidence.version set actor = access.person_id() where record = ?",
                "update evidence.claim set author = access.person_id() where record = ?",
                "update evidence.record set kind = 'other' where ref = ?"
            })
    void nothing_is_edited_in_place(String edit) {
        String ref = examples.confirmed();
        assertRefused(NO_RIGHT, () -> examples.sql(examples.reviewer, edit, ref));
        assertRefused(NEVER_ALTERED, () -> examples.sqlAsOwner(edit, ref));
    }

    @Test
    void sources_are_not_edited_either() {
        String ref = examples.confirmed();
        String edit = """
                update evidence.source set title = 'other' where id in (
                    select s.source from evidence.claim_source s join evidence.claim c on c.id = s.claim
                    where c.record = ?)""";
        assertRefused(NO_RIGHT, () -> examples.sql(examples.reviewer, edit, ref));
        assertRefused(NEVER_ALTERED, () -> examples.sqlAsOwner(edit, ref));
    }

    @Test
    void no_source_is_slipped_under_a_claim_that_is_on_record() {
        String ref = examples.confirmed();
        String other = examples.draft();
        String slip = """
                insert into evidence.claim_source (claim, source, position)
                select v.claim, s.source, 7
                from evidence.version v, evidence.claim_source s join evidence.claim c on c.id = s.claim
                where v.record = ? and v.status = 'submitted' and c.record = ?""";
        assertRefused(NEVER_ALTERED, () -> examples.sql(examples.coder, slip, ref, other));
        assertRefused(NEVER_ALTERED, () -> examples.sqlAsOwner(slip, ref, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from evidence.version where record = ?",
                "delete from evidence.claim where record = ?",
                "delete from evidence.record where ref = ?"
            })
    void nothing_is_deleted(String deletion) {
        String ref = examples.confirmed();
        assertRefused(NO_RIGHT, () -> examples.sql(examples.reviewer, deletion, ref));
        assertRefused(NEVER_ALTERED, () -> examples.sqlAsOwner(deletion, ref));
    }

    @Test
    void nothing_is_emptied() {
        assertRefused(NEVER_ALTERED, () -> examples.sqlAsOwner("truncate evidence.version"));
        assertRefused(NEVER_ALTERED, () -> examples.sqlAsOwner("truncate evidence.record cascade"));
    }

    @Test
    void two_versions_never_stand_at_once() {
        String ref = examples.confirmed();
        String second = NEXT_VERSION.formatted("withdrawn", FROM_NOW, examples.otherReviewer.id());
        assertRefused(OVERLAP, () -> examples.sql(examples.otherReviewer, second, ref));
        assertRefused(OVERLAP, () -> examples.sqlAsOwner(second, ref));
    }

    @Test
    void two_proposals_never_wait_at_once() {
        String ref = examples.draft();
        String second = NEXT_VERSION.formatted("submitted", FROM_NOW, examples.coder.id());
        assertRefused(OVERLAP, () -> examples.sql(examples.coder, second, ref));
    }

    @Test
    void what_stood_never_ends_without_a_successor() {
        String ref = examples.confirmed();
        String end = """
                update evidence.version set known = tstzrange(lower(known), evidence.stamp())
                where record = ? and standing and upper_inf(known)""";
        assertRefused(DOES_NOT_FOLLOW, () -> examples.sql(examples.reviewer, end, ref));
        assertRefused(DOES_NOT_FOLLOW, () -> examples.sqlAsOwner(end, ref));
    }

    @Test
    void a_closed_version_is_not_opened_or_moved() {
        String ref = examples.confirmed();
        String reopen = """
                update evidence.version set known = tstzrange(lower(known), null)
                where record = ? and not upper_inf(known)""";
        assertRefused(NEVER_ALTERED, () -> examples.sql(examples.coder, reopen, ref));
        assertRefused(NEVER_ALTERED, () -> examples.sqlAsOwner(reopen, ref));
        String move = """
                update evidence.version set known = tstzrange(lower(known), evidence.stamp() - interval '1 second')
                where record = ? and upper_inf(known)""";
        assertRefused("22000", () -> examples.sqlAsOwner(move, ref));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- interval '1 day'", "+ interval '1 day'"})
    void known_time_is_now_and_neither_past_nor_future(String shift) {
        String ref = examples.draft();
        String known = "tstzrange(evidence.stamp() " + shift + ", null)";
        String version = NEXT_VERSION.formatted("confirmed", known, examples.reviewer.id());
        assertRefused(DOES_NOT_FOLLOW, () -> examples.sql(examples.reviewer, version, ref));
        assertRefused(DOES_NOT_FOLLOW, () -> examples.sqlAsOwner(version, ref));
    }

    @Test
    void versions_are_numbered_without_a_hole() {
        String ref = examples.submitted();
        String third = NEXT_VERSION
                .formatted("confirmed", FROM_NOW, examples.reviewer.id())
                .replace("number + 1", "number + 2");
        assertRefused(DOES_NOT_FOLLOW, () -> examples.sql(examples.reviewer, third, ref));
    }

    @Test
    void nobody_confirms_what_they_wrote() {
        String ref = examples.submitted();
        String confirmation = NEXT_VERSION.formatted("confirmed", FROM_NOW, examples.coder.id());
        assertRefused(OWN_WORK, () -> examples.sql(examples.coder, confirmation, ref));
        assertRefused(OWN_WORK, () -> examples.sqlAsOwner(confirmation, ref));
    }

    @Test
    void nobody_confirms_what_they_last_changed() {
        String ref = examples.draft();
        examples.as(examples.otherReviewer, () -> {
            context.getBean(Review.class).submit(ref, 1);
            return ref;
        });
        String confirmation = NEXT_VERSION.formatted("confirmed", FROM_NOW, examples.otherReviewer.id());
        assertRefused(OWN_WORK, () -> examples.sql(examples.otherReviewer, confirmation, ref));
        assertRefused(OWN_WORK, () -> examples.sqlAsOwner(confirmation, ref));
    }

    @Test
    void nobody_confirms_in_anothers_name() {
        String ref = examples.submitted();
        String confirmation = NEXT_VERSION.formatted("confirmed", FROM_NOW, examples.reviewer.id());
        assertRefused(NO_RIGHT, () -> examples.sql(examples.otherReviewer, confirmation, ref));
    }

    @Test
    void who_is_no_reviewer_confirms_nothing() {
        String ref = examples.submitted();
        var onlyCoder = TestPeople.create(context, Role.CODER);
        String confirmation = NEXT_VERSION.formatted("confirmed", FROM_NOW, onlyCoder.id());
        assertRefused(NO_RIGHT, () -> examples.sql(onlyCoder, confirmation, ref));
    }

    @Test
    void nothing_is_confirmed_without_a_source() {
        String ref = examples.propose(RecordExamples.newRef(), Status.SUBMITTED);
        String confirmation = NEXT_VERSION.formatted("confirmed", FROM_NOW, examples.reviewer.id());
        assertRefused(NO_SOURCE, () -> examples.sql(examples.reviewer, confirmation, ref));
        assertRefused(NO_SOURCE, () -> examples.sqlAsOwner(confirmation, ref));
    }

    @Test
    void nothing_is_withdrawn_without_a_reason() {
        String ref = examples.submitted();
        String withdrawal = NEXT_VERSION
                .formatted("withdrawn", FROM_NOW, examples.reviewer.id())
                .replace("'because'", "' '");
        assertRefused(BROKEN_CHECK, () -> examples.sql(examples.reviewer, withdrawal, ref));
    }

    @Test
    void a_claim_is_written_in_nobody_elses_name() {
        String ref = examples.draft();
        String claim = "insert into evidence.claim (record, author) values (?, ?)";
        assertRefused(NO_RIGHT, () -> examples.sql(examples.coder, claim, ref, examples.reviewer.id()));
    }

    @Test
    void a_visitor_sees_of_what_was_handed_in_its_reference_and_of_a_draft_nothing() {
        String draft = examples.draft();
        String submitted = examples.submitted();
        var visitor = TestPeople.create(context);
        var histories = context.getBean(Histories.class);
        assertThat(examples.as(visitor, () -> histories.of(submitted))).isEmpty();
        assertThat(examples.as(visitor, () -> histories.reference(submitted)))
                .hasValueSatisfying(reference -> assertThat(reference.status()).isEqualTo(Status.SUBMITTED));
        assertThat(examples.as(visitor, () -> histories.of(draft))).isEmpty();
        assertThat(examples.as(visitor, () -> histories.reference(draft))).isEmpty();
    }

    @Test
    void a_draft_is_read_by_its_author_and_the_reviewers_and_pushed_aside_by_nobody_else() {
        String ref = examples.draft();
        var otherCoder = TestPeople.create(context, Role.CODER);
        var histories = context.getBean(Histories.class);
        assertThat(versions(histories, examples.coder, ref)).isEqualTo(1);
        assertThat(versions(histories, examples.reviewer, ref)).isEqualTo(1);
        assertThat(versions(histories, otherCoder, ref)).isZero();

        var records = context.getBean(Records.class);
        assertThatThrownBy(() -> examples.as(otherCoder, () -> {
                    var claims = records.write(
                            RecordExamples.KIND, List.of(new NewClaim(ref, List.of(RecordExamples.source()))));
                    records.stand(claims, Status.SUBMITTED, "");
                    return ref;
                }))
                .isInstanceOfSatisfying(
                        RefusedByRule.class,
                        refused -> assertThat(refused.rule()).isEqualTo(RefusedByRule.Rule.DRAFTED_BY_ANOTHER));
        assertThat(versions(histories, examples.coder, ref)).isEqualTo(1);
    }

    @Test
    void numbers_of_versions_count_the_drafts_that_the_writer_may_not_read() {
        String ref = examples.confirmed();
        examples.propose(ref, Status.DRAFT, RecordExamples.source());
        examples.propose(ref, Status.SUBMITTED, RecordExamples.source());
        examples.confirm(ref, 4);
        var otherCoder = TestPeople.create(context, Role.CODER);
        var records = context.getBean(Records.class);
        examples.as(otherCoder, () -> {
            var claims =
                    records.write(RecordExamples.KIND, List.of(new NewClaim(ref, List.of(RecordExamples.source()))));
            records.stand(claims, Status.SUBMITTED, "");
            return ref;
        });
        assertThat(versions(context.getBean(Histories.class), examples.reviewer, ref))
                .isEqualTo(6);
    }

    private int versions(Histories histories, org.tidemark.access.Person reader, String ref) {
        return examples.as(
                reader,
                () -> histories.of(ref).map(found -> found.versions().size()).orElse(0));
    }
}
