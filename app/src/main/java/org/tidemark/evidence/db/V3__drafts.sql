-- A draft is private: its author and the reviewers' desk read it, nobody else, until it is handed in. What was handed in
-- once stays readable to those who work here, also when it was sent back.
create function evidence.wrote(wanted uuid) returns boolean language sql stable security definer
set search_path = evidence, pg_temp as $$
    select exists (select from claim where id = wanted and author = access.person_id())
$$;

drop policy staff_read on evidence.version;
create policy staff_read on evidence.version for select to "${app}"
    using ((select access.works_here())
           and (status <> 'draft' or (select access.has_role('reviewer')) or evidence.wrote(claim)));
drop policy staff_close on evidence.version;
create policy staff_close on evidence.version for update to "${app}"
    using ((select access.has_role('reviewer'))
           or (not standing and (select access.has_role('coder')) and (status <> 'draft' or evidence.wrote(claim))));

drop policy staff_read on evidence.claim;
create policy staff_read on evidence.claim for select to "${app}"
    using ((select access.works_here())
           and ((select access.has_role('reviewer')) or author = (select access.person_id())
                or exists (select from evidence.version v where v.claim = id and v.status <> 'draft')));

-- whoever reads a claim reads what belongs to it
drop policy staff_read on evidence.claim_source;
create policy staff_read on evidence.claim_source for select to "${app}"
    using ((select access.works_here()) and exists (select from evidence.claim c where c.id = claim));

-- The numbers of versions count all of them, also those that the writer may not read.
alter function evidence.version_follows() security definer;
alter function evidence.version_follows() set search_path = evidence, pg_temp;
create function evidence.next_number(wanted text) returns int language sql stable security definer
set search_path = evidence, pg_temp as $$
    select coalesce(max(number), 0) + 1 from version where record = wanted
$$;

-- Those of the wanted records on which somebody else is drafting: a proposal must not push that draft aside unseen.
create function evidence.drafted_by_others(wanted text[]) returns setof text language sql stable security definer
set search_path = evidence, pg_temp as $$
    select v.record from version v join claim c on c.id = v.claim
    where v.record = any(wanted) and v.status = 'draft' and upper_inf(v.known)
      and c.author is distinct from access.person_id() and not access.has_role('reviewer')
    order by v.record
$$;

-- A record that nobody confirmed yet exists for the public as a reference alone, and not before it was handed in.
create or replace function evidence.reference(wanted text) returns table (ref text, kind text, status text)
language sql stable security definer set search_path = evidence, pg_temp as $$
    select r.ref, r.kind, v.status
    from record r join lateral (
        select status from version where record = r.ref and status <> 'draft'
        order by standing desc, number desc limit 1) v on true
    where r.ref = wanted
$$;
