-- What is held on the person who asks, whatever their roles are by now: for the copy that they take along.
create function evidence.claims_of_mine() returns table (id uuid, record text, written timestamptz)
language sql stable security definer set search_path = evidence, pg_temp as $$
    select id, record, written from claim where author = access.person_id() order by written, id
$$;

create function evidence.decisions_of_mine()
returns table (record text, number int, status text, at timestamptz, note text)
language sql stable security definer set search_path = evidence, pg_temp as $$
    select record, number, status, lower(known), note from version where actor = access.person_id()
    order by lower(known), record
$$;

create function evidence.suggestions_settled_by_me()
returns table (about text, text text, address text, settled timestamptz, outcome text, answer text)
language sql stable security definer set search_path = evidence, pg_temp as $$
    select about, text, address, settled, outcome, answer from suggestion where settled_by = access.person_id()
    order by settled
$$;

create function evidence.copies_of_mine()
returns table (address text, sha256 text, media_type text, size bigint, kept timestamptz, withdrawn timestamptz, reason text)
language sql stable security definer set search_path = evidence, pg_temp as $$
    select s.address, c.sha256, c.media_type, c.size,
           case when c.made_by = access.person_id() then c.made end,
           case when c.withdrawn_by = access.person_id() then c.withdrawn end,
           case when c.withdrawn_by = access.person_id() then c.withdrawn_because else '' end
    from archived_copy c join source s on s.id = c.source
    where access.person_id() in (c.made_by, c.withdrawn_by)
    order by c.made
$$;
