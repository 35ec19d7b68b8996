package org.tidemark.evidence;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.Role;
import org.tidemark.access.TestPeople;

/// Records of a kind that no module describes, with new people around them for every test.
final class RecordExamples {
    static final String KIND = "example";

    final Person coder;
    final Person reviewer;
    final Person otherReviewer;
    private final ApplicationContext context;
    private final Records records;
    private final TransactionTemplate transaction;

    RecordExamples(ApplicationContext context) {
        this.context = context;
        coder = TestPeople.create(context, Role.CODER, Role.REVIEWER);
        reviewer = TestPeople.create(context, Role.REVIEWER);
        otherReviewer = TestPeople.create(context, Role.REVIEWER, Role.CODER);
        records = context.getBean(Records.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    static String newRef() {
        return "EX-" + UUID.randomUUID();
    }

    static Source source() {
        return new Source("A gazette", "https://example.org/" + UUID.randomUUID(), "", null, null, "");
    }

    String draft() {
        return propose(newRef(), Status.DRAFT, source());
    }

    String submitted() {
        return propose(newRef(), Status.SUBMITTED, source());
    }

    String confirmed() {
        String ref = submitted();
        confirm(ref, 1);
        return ref;
    }

    /// Confirms what is proposed, by the reviewer.
    void confirm(String ref, int seen) {
        CurrentPerson.as(reviewer, () -> {
            context.getBean(Review.class).confirm(ref, seen, "");
            return ref;
        });
    }

    /// Proposes something new about `ref`, by the coder.
    String propose(String ref, Status status, Source... sources) {
        return as(coder, () -> {
            records.stand(records.write(KIND, List.of(new NewClaim(ref, List.of(sources)))), status, "");
            return ref;
        });
    }

    /// Proposes about `ref` what the record `model` of the starter data says, but for its instrument.
    String proposeLike(String model, String ref, String instrument) {
        var jdbc = context.getBean(JdbcClient.class);
        return as(coder, () -> {
            var claims = records.write("policy-event", List.of(new NewClaim(ref, List.of(source()))));
            jdbc.sql("""
                            insert into atlas.policy_event
                            select (jsonb_populate_record(e, jsonb_build_object('claim', ?, 'instrument', ?))).*
                            from atlas.policy_event e join evidence.version v on v.claim = e.claim
                            where v.record = ? and v.number = 1""")
                    .params(claims.getFirst().id().toString(), instrument, model)
                    .update();
            records.stand(claims, Status.SUBMITTED, "");
            return ref;
        });
    }

    /// Does `work` in one transaction of `person`.
    <T> T as(Person person, Supplier<T> work) {
        return CurrentPerson.as(
                person, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /// Sends SQL as the application does, past all of its Java.
    int sql(Person person, String sql, Object... parameters) {
        var jdbc = context.getBean(JdbcClient.class);
        return as(person, () -> jdbc.sql(sql).params(parameters).update());
    }

    /// Sends SQL as the owner of all tables.
    int sqlAsOwner(String sql, Object... parameters) {
        return TestPeople.asOwner(
                context, owner -> owner.sql(sql).params(parameters).update());
    }

    /// The token of a form that was opened so many seconds ago.
    String openedAgo(int seconds) {
        return TestPeople.asOwner(
                context,
                owner -> owner.sql("""
                        select moment || '.' || evidence.form_seal(moment)
                        from (select (extract(epoch from now())::bigint * 1000 - ? * 1000)::text as moment) earlier""").param(seconds).query(String.class).single());
    }

    History history(String ref) {
        return as(reviewer, () -> context.getBean(Histories.class).of(ref)).orElseThrow();
    }

    static void assertRefused(String sqlState, Runnable work) {
        var refusal = Assertions.catchThrowable(work::run);
        Assertions.assertThat(refusal).as("The database let it happen").isNotNull();
        var cause = org.springframework.core.NestedExceptionUtils.getMostSpecificCause(refusal);
        Assertions.assertThat(cause).isInstanceOf(SQLException.class);
        Assertions.assertThat(((SQLException) cause).getSQLState())
                .as(cause.getMessage())
                .isEqualTo(sqlState);
    }
}
