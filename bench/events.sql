-- Synthetic evidence in the proportions of what comes with Tidemark: each event repeats a real one in another place,
-- up to a year earlier or later. Of a hundred, ten were corrected once; besides, three were withdrawn and three wait.
-- Run as superuser in a database that is thrown away: the triggers and foreign keys are not asked; that versions do not
-- overlap is checked once, at the end, and its index, which no figure reads, is left out: it takes minutes to build.
-- Parameters: bench.events, bench.places.
begin;
set local session_replication_role = replica;
alter table evidence.version drop constraint versions_do_not_overlap;

create temporary table place as
    select n, case
            when n < 249 then country
            when n % 20 = 0 then country || '-' || n || '-X'
            else country || '-' || n end as code
    from (select n, chr(65 + n % 249 / 16) || chr(65 + n % 16) as country
          from generate_series(0, current_setting('bench.places')::int - 1) n) countries;

create temporary table template as
    select row_number() over (order by v.record) - 1 as n, e.*
    from evidence.version v join atlas.policy_event e on e.claim = v.claim where v.status = 'confirmed';

-- share decides what became of it; an event has a second claim when it was corrected
create temporary table made as
    select 'PE-BENCH-' || n as ref, n, known, installation.uuidv7() as claim, installation.uuidv7() as corrected,
           case when n >= wanted * 103 / 100 then 'waits' when n >= wanted then 'withdrawn'
                when n % 10 = 0 then 'corrected' else 'stands' end as fate
    from (select n, wanted, timestamptz '2024-01-01Z' + (hashint8(n) % 500 + 500) * interval '18 hours' as known
          from (select current_setting('bench.events')::bigint as wanted) w,
               generate_series(0, wanted * 106 / 100 - 1) n) events;

insert into evidence.record (ref, kind) select ref, 'policy-event' from made;
insert into evidence.claim (id, record, author)
    select claim, ref, starter from made, (select id as starter from access.person order by id limit 1) p
    union all
    select corrected, ref, starter from made, (select id as starter from access.person order by id limit 1) p
    where fate = 'corrected';
insert into evidence.source (title, address) select 'Law ' || n, 'https://example.org/laws/' || n
    from generate_series(1, current_setting('bench.events')::int / 4) n;
create temporary table law as select row_number() over () - 1 as n, id from evidence.source
    where address like 'https://example.org/laws/%';
insert into evidence.claim_source (claim, source, position)
    select c.id, l.id, 0 from (select id, row_number() over () as n from evidence.claim where record like 'PE-BENCH-%') c
    join law l on l.n = c.n % (select count(*) from law);

insert into evidence.version (record, number, claim, status, known, actor)
    select ref, 1, claim, case fate when 'waits' then 'submitted' else 'confirmed' end,
           tstzrange(known, case when fate in ('corrected', 'withdrawn') then known + interval '20 days' end), person
    from made, (select id as person from access.person order by id desc limit 1) p;
insert into evidence.version (record, number, claim, status, known, actor, note)
    select ref, 2, case fate when 'corrected' then corrected else claim end,
           case fate when 'corrected' then 'confirmed' else 'withdrawn' end,
           tstzrange(known + interval '20 days', null), person, 'found wrong'
    from made, (select id as person from access.person order by id desc limit 1) p
    where fate in ('corrected', 'withdrawn');

insert into atlas.policy_event
    (claim, jurisdiction, jurisdiction_name, policy_type, stage, happened, direction, model, substances, activities,
     instrument, legal_basis, summary, confidence)
    select c.claim, p.code, t.jurisdiction_name, t.policy_type, t.stage,
           daterange(lower(t.happened) + hashint8(m.n + 7) % 365, upper(t.happened) + hashint8(m.n + 7) % 365),
           t.direction, t.model, t.substances, t.activities, t.instrument, t.legal_basis, t.summary, t.confidence
    from made m
    cross join lateral (select m.claim union all select m.corrected where m.fate = 'corrected') c
    join place p on p.n = m.n % current_setting('bench.places')::int
    join template t on t.n = abs(hashint8(m.n + 3)) % (select count(*) from template);

-- every second place has a social-justice component
create temporary table rated as
    select 'AS-BENCH-' || n as ref, code, installation.uuidv7() as claim from place where n % 2 = 0;
insert into evidence.record (ref, kind) select ref, 'assessment' from rated;
insert into evidence.claim (id, record, author)
    select claim, ref, (select id from access.person order by id limit 1) from rated;
insert into evidence.version (record, number, claim, status, known, actor)
    select ref, 1, claim, 'confirmed', tstzrange(timestamptz '2024-01-01Z', null),
           (select id from access.person order by id desc limit 1) from rated;
insert into atlas.assessment (claim, jurisdiction, policy_type, criterion, rating)
    select claim, code, 'legal_regulation', (select min(code) from atlas.criterion where kind = 'social_justice'),
           'partly' from rated;

do $$ begin
    if exists (select from evidence.version a join evidence.version b
               on a.record = b.record and a.standing = b.standing and a.number < b.number and a.known && b.known) then
        raise exception 'versions overlap';
    end if;
end $$;
commit;
