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
            their.inForum(owner);
            their.inIndex(owner);
            their.savedSearch(owner);
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

    /// The reference of a sitting that is not published, of its intervention and of its session.
    String sitting() {
        return "rls-" + person;
    }

    private void inIndex(JdbcClient owner) {
        write(owner, """
                insert into index.edition (code, name, data_year) values ('RLS', 'A', 2020) on conflict do nothing""");
        write(owner, """
                insert into index.element (edition, code, level, position, name, weight_basis)
                values ('RLS', 'A', 'index', 0, 'A', 'unknown') on conflict do nothing""");
        write(owner, """
                insert into index.published_score (claim, edition, element, jurisdiction, score)
                values (?, 'RLS', 'A', 'AQ', 50)""", claim);
    }

    private void inForum(JdbcClient owner) {
        owner.sql("insert into forum.session (code, forum) values ('RLS', 'RLS') on conflict do nothing")
                .update();
        int codebook = owner.sql("select max(version) from forum.codebook")
                .query(Integer.class)
                .single();
        write(owner, """
                insert into forum.sitting (ref, session, kind, title, opened_by) values (?, 'RLS', 'other', 'A', ?)""", sitting(), person);
        write(owner, """
                insert into forum.live_entry (id, sitting, author, noted, words, changed_by)
                values (gen_random_uuid(), ?, ?, now(), 'A', ?)""", sitting(), person, person);
        write(owner, "insert into forum.blog_file (person, file_name, content) values (?, 'a.xml', '')", person);
        write(
                owner,
                "insert into forum.notes (sitting, text, taken_by) values (?, 'Chair: Yes.', ?)",
                sitting(),
                person);
        write(owner, """
                insert into forum.intervention (ref, sitting, position, label_starts, label_ends, starts, ends, words,
                    found, speaker_kind, changed_by)
                values (?, ?, 1, 0, 5, 7, 11, 'Yes.', 'label', 'chair', ?)""", sitting(), sitting(), person);
        write(owner, """
                insert into forum.alias (written, speaker_kind, decided_by) values (?, 'chair', ?)""", sitting(), person);
        write(owner, """
                insert into forum.coding (claim, intervention, codebook, code, stance, evidence_starts, evidence_ends,
                    words, forum, session, speaker_kind)
                values (?, ?, ?, 'SYSTEM_CHANGE', 'support', 7, 11, 'Yes.', 'RLS', 'RLS', 'chair')""", claim, sitting(), codebook);
        write(owner, """
                insert into forum.statement (claim, forum, speaker, speaker_kind, code, stance)
                values (?, 'RLS', 'A', 'other', 'SYSTEM_CHANGE', 'support')""", claim);
        write(owner, """
                insert into forum.resolution (claim, text_number, forum, session, title)
                values (?, 'L.1', 'RLS', 'RLS', 'A')""", claim);
        write(owner, """
                insert into forum.vote (claim, ballot, forum, session, text_number, state, jurisdiction, vote)
                values (?, 'rls', 'RLS', 'RLS', 'L.1', 'A', 'AQ', 'for')""", claim);
        write(owner, "insert into forum.milestone (claim, rung, what) values (?, 'draft', 'A')", claim);
        write(
                owner,
                "insert into forum.pass (intervention, coder, codebook) values (?, ?, ?)",
                sitting(),
                person,
                codebook);
        write(owner, """
                insert into forum.mark (pass, code, stance, evidence_starts, evidence_ends)
                select id, 'SYSTEM_CHANGE', 'support', 7, 11 from forum.pass where intervention = ?""", sitting());
        write(
                owner,
                "insert into forum.embedding (intervention, words, model, meanings) values (?, '', '', '')",
                sitting());
        write(
                owner,
                "insert into forum.suggestion_model (codebook, form, learnt_from, parameters, figures) values (?, 0, ?, '', '')",
                codebook,
                sitting());
        write(owner, "insert into forum.agreement (record, second_coder) values (?, ?)", record, person);
        write(owner, """
                insert into forum.reconciliation (intervention, code, reason, settled_by)
                values (?, 'SYSTEM_CHANGE', 'A', ?)""", sitting(), person);
    }

    private void savedSearch(JdbcClient owner) {
        write(owner, "insert into forum.saved_search (person, name, query) values (?, 'A', 'q=a')", person);
    }

    private static void write(JdbcClient owner, String sql, Object... parameters) {
        owner.sql(sql).params(parameters).update();
    }
}
