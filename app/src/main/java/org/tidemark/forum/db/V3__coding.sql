-- Whether one coder is enough for the interventions of a sitting, or two code each of them blind to each other.
alter table forum.sitting add coders smallint not null default 2 check (coders in (1, 2));
grant update (coders) on forum.sitting to "${app}";

-- Which claim two coders agreed on: a later correction of the record is no longer what they agreed on.
alter table forum.agreement add claim uuid references evidence.claim;
grant insert (claim) on forum.agreement to "${app}";

create or replace view forum.considered_position as
    select v.record, v.known, v.status, 'coding' as origin, c.speaker_kind, c.jurisdiction, c.entity, c.on_behalf_of,
           c.code, c.stance, c.doubtful, c.said, c.forum, c.session, c.intervention,
           d.counts_for, a.known as agreed
    from evidence.version v join forum.coding c on c.claim = v.claim
        join forum.code d on d.codebook = c.codebook and d.code = c.code
        left join forum.agreement a on a.record = v.record and (a.claim is null or a.claim = v.claim)
    where v.status in ('submitted', 'confirmed')
    union all
    select v.record, v.known, v.status, 'statement', s.speaker_kind, s.jurisdiction, s.entity, s.on_behalf_of,
           s.code, s.stance, false, s.said, s.forum, s.session, null, null, null
    from evidence.version v join forum.statement s on s.claim = v.claim
    where v.status in ('submitted', 'confirmed');

-- How far the coding of each intervention is, for those who work here: how many handed one in, and whether oneself did.
-- Nothing of what was marked.
create function forum.coding_work(wanted text)
returns table (sitting text, intervention text, place int, handed_in int, mine text)
language sql stable security definer set search_path = forum, pg_temp as $$
    select i.sitting, i.ref, i.position, coalesce(p.handed_in, 0)::int, coalesce(p.mine, '')
    from intervention i left join (
            select intervention, count(*) filter (where done is not null) as handed_in,
                   max(case when coder = access.person_id() then case when done is null then 'open' else 'done' end end)
                       as mine
            from pass group by intervention) p on p.intervention = i.ref
    where upper_inf(i.known) and i.words <> '' and access.works_here() and (wanted is null or i.sitting = wanted)
$$;

-- The codebook under which an intervention is coded: that of the first who handed a coding in, so that two codings can
-- be compared; otherwise the current one.
create function forum.codebook_for(wanted text) returns int language sql stable security definer
set search_path = forum, pg_temp as $$
    select coalesce((select codebook from pass where intervention = wanted and done is not null order by done limit 1),
                    (select max(version) from codebook where published is not null))
$$;

-- The first two codings of each intervention, code by code, as counts: which values met how often. Who coded is said
-- only to those who work here.
create function forum.coding_pairs(unpublished_too boolean)
returns table (session text, code text, one uuid, other uuid, one_said text, other_said text, units bigint)
language sql stable security definer set search_path = forum, pg_temp as $$
    with handed_in as (
        select id, intervention, coder, codebook, row_number() over (partition by intervention order by done, id) as place
        from pass where done is not null)
    select s.session, c.code, case when access.works_here() then first.coder end,
           case when access.works_here() then second.coder end,
           coalesce(m.stance, 'absent'), coalesce(n.stance, 'absent'), count(*)
    from handed_in first join handed_in second on second.intervention = first.intervention
            and first.place = 1 and second.place = 2
        join intervention i on i.ref = first.intervention and upper_inf(i.known)
        join sitting s on s.ref = i.sitting
        join code c on c.codebook = first.codebook
        left join mark m on m.pass = first.id and m.code = c.code
        left join mark n on n.pass = second.id and n.code = c.code
    where s.published is not null or (unpublished_too and access.works_here())
    group by 1, 2, 3, 4, 5, 6
$$;

-- The second of two coders confirms what both found, blind to each other; whoever settles a disagreement confirms the
-- mark of somebody else that they keep. Nobody confirms their own.
create function forum.confirm_coding(wanted uuid) returns void language plpgsql security definer
set search_path = forum, pg_temp as $$
declare
    me uuid := access.person_id();
    claimed forum.coding;
    writer uuid;
    ref text;
    agreed boolean;
    settled boolean;
begin
    select * into claimed from coding where claim = wanted;
    select author, record into writer, ref from evidence.claim where id = wanted;
    agreed := access.has_role('coder') and exists (
        select from pass mine join mark m on m.pass = mine.id
            join pass theirs on theirs.intervention = mine.intervention and theirs.coder = writer
            join mark t on t.pass = theirs.id and t.code = m.code and t.stance = m.stance
        where mine.intervention = claimed.intervention and mine.coder = me and mine.done is not null
          and theirs.done is not null and m.code = claimed.code and m.stance = claimed.stance);
    settled := exists (
        select from reconciliation r join pass kept on kept.id = r.kept join mark k on k.pass = kept.id and k.code = r.code
        where r.intervention = claimed.intervention and r.code = claimed.code and r.settled_by = me
          and kept.coder = writer and k.stance = claimed.stance);
    if writer = me or not (agreed or settled)
        or exists (select from evidence.version where record = ref and standing and upper_inf(known)) then
        raise exception 'this coding is not confirmed by whoever asks (%)', ref using errcode = 'TM003';
    end if;
    update evidence.version set known = tstzrange(lower(known), evidence.stamp()) where record = ref and upper_inf(known);
    insert into evidence.version (record, number, claim, status, known, actor)
        values (ref, evidence.next_number(ref), wanted, 'confirmed', tstzrange(evidence.stamp(), null), me);
    if agreed then
        insert into agreement (record, claim, second_coder) values (ref, wanted, me) on conflict do nothing;
    end if;
end $$;
revoke execute on function forum.confirm_coding(uuid) from public;
grant execute on function forum.confirm_coding(uuid) to "${app}";

-- Who coded gives way or is upheld by another, never by themselves.
create function forum.settled_by_another() returns trigger language plpgsql security definer
set search_path = forum, pg_temp as $$
begin
    if exists (select from pass where id = new.kept and (coder = new.settled_by or intervention <> new.intervention)) then
        raise exception 'nobody upholds their own coding (%)', new.intervention using errcode = 'TM003';
    end if;
    return new;
end $$;
create trigger by_another before insert on forum.reconciliation
    for each row execute function forum.settled_by_another();

-- A codebook is written by reviewers and the secretariat, and stays as it was published.
create function forum.codebook_is_written_by_those_who_may() returns trigger language plpgsql as $$
begin
    if not (access.has_role('reviewer') or access.has_role('secretariat')) then
        raise exception 'the codebook is written by reviewers and the secretariat' using errcode = 'TM003';
    end if;
    if tg_table_name = 'codebook' and tg_op = 'UPDATE' and to_jsonb(old)->>'published' is not null then
        raise exception 'codebook % is published', to_jsonb(old)->>'version' using errcode = 'TM001';
    end if;
    if tg_table_name = 'code' and tg_op = 'INSERT'
        and exists (select from forum.codebook where version = (to_jsonb(new)->>'codebook')::int and published is not null) then
        raise exception 'a published codebook gets no new code' using errcode = 'TM001';
    end if;
    return coalesce(new, old);
end $$;
create trigger by_those_who_may before insert or update on forum.codebook
    for each row execute function forum.codebook_is_written_by_those_who_may();
create trigger by_those_who_may before insert or update or delete on forum.code
    for each row execute function forum.codebook_is_written_by_those_who_may();

-- An intervention is only closed and followed by another row, never edited. What is generated is not yet there when this
-- runs, so it is left out of the comparison.
create or replace function forum.intervention_is_only_closed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE'
        or (to_jsonb(new) - 'known' - 'searchable') is distinct from (to_jsonb(old) - 'known' - 'searchable')
        or lower(new.known) is distinct from lower(old.known)
        or not upper_inf(old.known) or upper(new.known) is distinct from evidence.stamp() then
        raise exception 'an intervention is never edited, only closed at the present moment (%)', old.ref
            using errcode = 'TM001';
    end if;
    return new;
end $$;
