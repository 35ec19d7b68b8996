package org.tidemark.forum;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;

/// A sitting of its own for each test, with what one speaker said, and new people to code it. It has no date,
/// so that
/// it
/// counts in no figure that other tests read.
final class CodingExamples {
    static final String WORDS =
            "The network recalled fifty years of one approach. It asked for an independent review of the machinery. "
                    + "It thanked those who had joined in the drafting.";
    static final String CALL = "It asked for an independent review of the machinery.";

    final Person first;
    final Person second;
    final Person third;
    final String sitting = "test-" + UUID.randomUUID();
    final String ref = sitting + "-001";
    private final ApplicationContext context;
    private final Passes passes;
    private final TransactionTemplate transaction;

    CodingExamples(ApplicationContext context) {
        this.context = context;
        passes = context.getBean(Passes.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        first = TestPeople.create(context, Role.CODER);
        second = TestPeople.create(context, Role.CODER);
        third = TestPeople.create(context, Role.CODER, Role.REVIEWER);
        var sittings = context.getBean(Sittings.class);
        as(first, () -> {
            sittings.addSession("TEST", "TEST", "", null);
            sittings.add(
                    new Sitting(
                            sitting,
                            "TEST",
                            "plenary",
                            "A sitting",
                            "",
                            null,
                            "https://example.org/" + sitting,
                            "en",
                            false),
                    WORDS + "\n" + WORDS);
            sittings.addInterventions(List.of(said(ref, 1, 0), said(sitting + "-002", 2, WORDS.length() + 1)));
            sittings.publish(List.of(sitting));
            return sitting;
        });
    }

    private Intervention said(String ref, int position, int starts) {
        return new Intervention(
                ref,
                sitting,
                position,
                starts,
                starts,
                starts,
                starts + WORDS.length(),
                WORDS,
                "",
                "missing",
                new Speaker(SpeakerKind.NGO, null, "Example network", ""),
                "en");
    }

    static Mark mark(String code, Stance stance) {
        return mark(code, stance, false, "");
    }

    static Mark mark(String code, Stance stance, boolean doubtful, String comment) {
        int starts = WORDS.indexOf(CALL);
        return new Mark(code, stance, starts, starts + CALL.length(), doubtful, comment, null);
    }

    /// Marks these codes and hands them in, with what the coder saw just now.
    HandedIn code(Person coder, Mark... marks) {
        return as(coder, () -> {
            for (Mark mark : marks) {
                passes.mark(ref, mark);
            }
            return passes.handIn(ref, version(), marks.length == 0, "");
        });
    }

    String version() {
        return context.getBean(SaidReading.class).read(ref).version();
    }

    /// Says that somebody else spoke.
    void reassign(Speaker speaker) {
        var now = context.getBean(PublicRecord.class).intervention(ref).orElseThrow();
        as(first, () -> {
            context.getBean(JdbcClient.class).sql("""
                            update forum.intervention set known = tstzrange(lower(known), evidence.stamp())
                            where ref = ? and upper_inf(known)""").param(ref).update();
            context.getBean(Sittings.class)
                    .addInterventions(List.of(new Intervention(
                            ref,
                            sitting,
                            now.position(),
                            now.labelStarts(),
                            now.labelEnds(),
                            now.starts(),
                            now.ends(),
                            now.words(),
                            "",
                            "person",
                            speaker,
                            "en")));
            return ref;
        });
    }

    void settle(Person who, String code, @Nullable UUID kept, String reason) {
        as(who, () -> {
            context.getBean(Reconciliations.class).settle(ref, code, kept, reason);
            return ref;
        });
    }

    List<Disagreement> waiting(Person who) {
        return as(who, () -> context.getBean(Reconciliations.class).waiting(ref));
    }

    /// How the codings of this intervention stand: `SYSTEM_CHANGE support confirmed`.
    List<String> onRecord() {
        return TestPeople.asOwner(
                context, owner -> owner.sql("""
                        select c.code || ' ' || c.stance || ' ' || v.status from evidence.version v
                            join forum.coding c on c.claim = v.claim
                        where c.intervention = ? and upper_inf(v.known) order by 1""").param(ref).query(String.class).list());
    }

    long count(String sql, Object... parameters) {
        return TestPeople.asOwner(
                context,
                owner -> owner.sql(sql).params(parameters).query(Long.class).single());
    }

    <T> T as(Person person, Supplier<T> work) {
        return CurrentPerson.as(person, () -> {
            T result = transaction.execute(status -> work.get());
            return java.util.Objects.requireNonNull(result);
        });
    }
}
