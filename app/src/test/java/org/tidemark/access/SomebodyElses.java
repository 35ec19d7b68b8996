package org.tidemark.access;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One row of each protected table that belongs to somebody else and is not public.
record SomebodyElses(UUID person, String record, UUID claim, UUID otherClaim, UUID source, UUID suggestion) {
    static SomebodyElses rows(ApplicationContext context) {
        var person = TestPeople.create(context, Role.MEMBER);
        TestPeople.link(context, person);
        var their = new SomebodyElses(
                person.id(),
                "RLS-" + UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
        return TestPeople.asOwner(context, owner -> {
            their.inAccess(owner);
            their.inEvidence(owner);
            their.inAtlas(owner);
            return their;
        });
    }

    private void inAccess(JdbcClient owner) {
        write(owner, "insert into access.audit_entry (person, action, subject) values (?, 'test.noted', '')", person);
        write(owner, "insert into access.outbox_message (person, subject, text) values (?, 'Hello', '')", person);
        write(owner, """
                insert into access.passkey (credential, person, name, public_key, signature_count, user_verified,
                    backup_eligible, backup_state, transports, attestation, client_data)
                values (uuid_send(gen_random_uuid()), ?, 'Laptop', '', 0, true, true, true, '{}', '', '')""", person);
    }

    private void inEvidence(JdbcClient owner) {
        write(owner, "insert into evidence.record (ref, kind) values (?, 'policy-event')", record);
        write(owner, "insert into evidence.claim (id, record, author) values (?, ?, ?)", claim, record, person);
        write(owner, "insert into evidence.claim (id, record, author) values (?, ?, ?)", otherClaim, record, person);
        write(
                owner,
                "insert into evidence.source (id, address) values (?, ?)",
                source,
                "https://example.org/" + source);
        write(owner, "insert into evidence.claim_source (claim, source, position) values (?, ?, 1)", claim, source);
        write(owner, """
                insert into evidence.archived_copy (source, sha256, media_type, size, made_by)
                values (?, repeat('0', 64), 'text/html', 1, ?)""", source, person);
        write(owner, """
                insert into evidence.suggestion (id, text, address) values (?, 'A', 'https://example.org/')""", suggestion);
        write(owner, """
                insert into evidence.version (record, number, claim, status, known, actor)
                values (?, 1, ?, 'draft', tstzrange(evidence.stamp(), null), ?)""", record, claim, person);
    }

    private void inAtlas(JdbcClient owner) {
        write(owner, """
                insert into atlas.policy_event
                    (claim, jurisdiction, policy_type, stage, happened, direction, model, substances)
                values (?, 'AQ', 'decriminalisation', 'adopted', '[2024-01-01,2024-01-01]', 'reform', 'de_jure', 'all')""", claim);
        write(owner, """
                insert into atlas.assessment (claim, jurisdiction, policy_type, criterion, rating)
                values (?, 'AQ', 'decriminalisation', 'GS01', 'meets')""", claim);
        write(owner, "insert into atlas.import_job (person, file_name, content) values (?, 'a.csv', '')", person);
    }

    private static void write(JdbcClient owner, String sql, Object... parameters) {
        owner.sql(sql).params(parameters).update();
    }
}
