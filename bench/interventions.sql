-- Made-up interventions for the search: sentences of the notes that come with Tidemark, put together anew, a few in five
-- other languages, and three words from a list in which the k-th is as frequent as 1/k, so that every frequency is there
-- between one in three and one in a hundred thousand. One in ten carries a confirmed code.
-- Run as superuser in a database that is thrown away: triggers and foreign keys are not asked.
-- Parameter: bench.interventions.
begin;
set local session_replication_role = replica;
set local maintenance_work_mem = '512MB';
alter table forum.intervention drop constraint interventions_do_not_overlap_in_time;
alter table evidence.version drop constraint versions_do_not_overlap;
select setseed(0.4);

create temporary table sentence as
    select 'en' as language, row_number() over () - 1 as n, said
    from (select distinct regexp_split_to_table(words, '(?<=[.!?])\s+') as said from forum.intervention) all_of_them
    where length(said) between 30 and 400;
insert into sentence
    select language, row_number() over (partition by language) - 1, said from (values
        ('fr', 'Nous demandons une réforme profonde du système international de contrôle des drogues.'),
        ('fr', 'Les droits humains doivent guider toutes les politiques en matière de drogues.'),
        ('fr', 'Ma délégation soutient la réduction des risques et la participation de la société civile.'),
        ('fr', 'Les conventions restent la pierre angulaire de notre coopération.'),
        ('es', 'Pedimos una revisión del régimen internacional de fiscalización de drogas.'),
        ('es', 'Los derechos humanos deben estar en el centro de las políticas de drogas.'),
        ('es', 'Apoyamos la reducción de daños y la participación de la sociedad civil.'),
        ('es', 'Los convenios son la piedra angular de nuestra cooperación.'),
        ('pt', 'Pedimos uma revisão do regime internacional de controle de drogas.'),
        ('pt', 'Os direitos humanos devem estar no centro das políticas sobre drogas.'),
        ('pt', 'Apoiamos a redução de danos e a participação da sociedade civil.'),
        ('ru', 'Мы просим о глубокой реформе международной системы контроля над наркотиками.'),
        ('ru', 'Права человека должны быть в центре политики в отношении наркотиков.'),
        ('ru', 'Конвенции остаются основой нашего сотрудничества.'),
        ('ar', 'نطالب بإصلاح عميق للنظام الدولي لمراقبة المخدرات.'),
        ('ar', 'يجب أن تكون حقوق الإنسان في صميم سياسات المخدرات.'),
        ('ar', 'تظل الاتفاقيات حجر الزاوية في تعاوننا.')) made (language, said);
create unique index on sentence (language, n);
create temporary table sentences as select language, count(*)::int as many from sentence group by language;

create temporary table state as
    select row_number() over (order by code) - 1 as n, code
    from (select distinct jurisdiction as code from forum.intervention where jurisdiction is not null
          union select chr(65 + i / 12) || chr(65 + i % 12) from generate_series(0, 143) i) codes;

insert into forum.session (code, forum)
    select forum || n, forum from generate_series(1, 18) n, unnest(array['CNDX', 'HRCX', 'UNGAX', 'WHOX']) forum;

-- a hundred interventions a sitting, spread over eighteen years
create temporary table made_sitting as
    select 'bench-' || n as ref, date '2009-01-01' + (n * 6570 / many)::int as day,
           (array['CNDX', 'CNDX', 'CNDX', 'CNDX', 'HRCX', 'UNGAX', 'WHOX'])[n % 7 + 1] || (n * 18 / many + 1) as session
    from (select greatest(1, current_setting('bench.interventions')::bigint / 100) as many) m,
         generate_series(0, many - 1) n;
insert into forum.sitting (ref, session, kind, title, held, opened_by, published)
    select ref, session, 'plenary', 'Sitting ' || ref, daterange(day, day, '[]'), (select id from access.person limit 1),
           day + interval '1 day'
    from made_sitting;

insert into forum.intervention (ref, sitting, position, label_starts, label_ends, starts, ends, words, found,
    speaker_kind, jurisdiction, entity, on_behalf_of, language, known, changed_by)
select 'bench-' || i / 100 || '-' || lpad((i % 100 + 1)::text, 3, '0'), 'bench-' || i / 100, i % 100 + 1, 0, 0, 0, length(words), words, 'label',
       kind, case when kind = 'state' then (select code from state where n = abs(hashint8(i * 7)) % (select count(*) from state)) end,
       case when kind = 'group' then 'Group ' || i % 9 when kind = 'ngo' then 'Organisation ' || i % 400 else '' end, '', language,
       tstzrange(timestamptz '2024-01-01Z' + i * interval '1 microsecond', null), (select id from access.person limit 1)
from (
    select i, language,
           case when i % 20 < 13 then 'state' when i % 20 < 15 then 'group' when i % 20 < 18 then 'ngo' else 'chair' end as kind,
           (select string_agg(s.said, ' ' order by part)
            from generate_series(1, 4 + i::int % 5) part
                join sentence s on s.language = made.language
                    and s.n = abs(hashint8(i * 31 + part)) % (select many from sentences where sentences.language = made.language))
           || ' tm' || floor(exp(random() * ln(50000)))::int || ' tm' || floor(exp(random() * ln(50000)))::int
           || ' tm' || floor(exp(random() * ln(50000)))::int as words
    from (select i, case when i % 25 = 0 then 'fr' when i % 25 = 1 then 'es' when i % 50 = 2 then 'pt'
                        when i % 25 = 3 then 'ru' when i % 50 = 27 then 'ar' else 'en' end as language
          from generate_series(0, current_setting('bench.interventions')::bigint / 100 * 100 - 1) i) made) told;

drop index forum.search_entry_searchable_idx;
analyze forum.intervention;
analyze forum.sitting;
insert into forum.search_entry
    select i.ref, i.sitting, s.session, t.forum, upper(s.held) - 1, i.speaker_kind, i.jurisdiction, i.entity, i.on_behalf_of,
           s.published, to_tsvector(forum.stemming(i.language), i.words)
    from forum.intervention i join forum.sitting s on s.ref = i.sitting join forum.session t on t.code = s.session
    where s.ref like 'bench-%';
create index search_entry_searchable_idx on forum.search_entry using gin (searchable) with (gin_pending_list_limit = 1024);

create temporary table coded as
    select 'BENCH-' || row_number() over () as record, installation.uuidv7() as claim, i.*
    from forum.intervention i where i.ref like 'bench-%' and hashtext(i.ref) % 10 = 0;
insert into evidence.record (ref, kind) select record, 'coding' from coded;
insert into evidence.claim (id, record, author) select claim, record, changed_by from coded;
insert into evidence.version (record, number, claim, status, known, actor)
    select record, 1, claim, 'confirmed', tstzrange('2024-06-01Z', null), changed_by from coded;
insert into forum.coding (claim, intervention, codebook, code, stance, evidence_starts, evidence_ends, words, forum, session,
    said, speaker_kind, jurisdiction, entity, on_behalf_of)
    select c.claim, c.ref, d.codebook, d.code, (array['support', 'oppose', 'neutral'])[abs(hashtext(c.record)) % 3 + 1], 0, 10,
           left(c.words, 100), 'BENCH', s.session, s.held, c.speaker_kind, c.jurisdiction, c.entity, ''
    from coded c join forum.sitting s on s.ref = c.sitting
        join (select codebook, code, row_number() over (order by position) - 1 as n from forum.code
              where codebook = (select max(version) from forum.codebook)) d
            on d.n = abs(hashtext(c.ref)) / 10 % (select count(*) from forum.code where codebook = (select max(version) from forum.codebook));
commit;
