-- What is held on the person who asks, whatever their roles are by now: for the copy that they take along.
create function forum.codings_of_mine() returns table (intervention text, codebook int, opened timestamptz,
    done timestamptz, comment text, code text, stance text, evidence_starts int, evidence_ends int, doubtful boolean,
    remark text)
language sql stable security definer set search_path = forum, pg_temp as $$
    select p.intervention, p.codebook, p.opened, p.done, p.comment, m.code, m.stance, m.evidence_starts,
           m.evidence_ends, m.doubtful, m.comment
    from pass p left join mark m on m.pass = p.id
    where p.coder = access.person_id() order by p.opened, p.id, m.code
$$;

create function forum.agreements_of_mine() returns table (record text, at timestamptz)
language sql stable security definer set search_path = forum, pg_temp as $$
    select record, lower(known) from agreement where second_coder = access.person_id() order by 2, 1
$$;

create function forum.disagreements_settled_by_me()
returns table (intervention text, code text, kept boolean, reason text, settled timestamptz)
language sql stable security definer set search_path = forum, pg_temp as $$
    select intervention, code, kept is not null, reason, settled from reconciliation
    where settled_by = access.person_id() order by settled
$$;

create function forum.labels_of_mine() returns table (written text, speaker_kind text, jurisdiction text, entity text,
    on_behalf_of text, decided timestamptz)
language sql stable security definer set search_path = forum, pg_temp as $$
    select written, speaker_kind, jurisdiction, entity, on_behalf_of, decided from alias
    where decided_by = access.person_id() order by decided, written
$$;

create function forum.sittings_of_mine() returns table (sitting text, title text, opened boolean, notes_taken boolean,
    interventions_changed bigint)
language sql stable security definer set search_path = forum, pg_temp as $$
    select s.ref, s.title, s.opened_by = access.person_id(), coalesce(n.taken_by = access.person_id(), false),
           (select count(*) from intervention i where i.sitting = s.ref and i.changed_by = access.person_id())
    from sitting s left join notes n on n.sitting = s.ref
    where access.person_id() in (s.opened_by, n.taken_by)
       or exists (select from intervention i where i.sitting = s.ref and i.changed_by = access.person_id())
    order by s.ref
$$;
