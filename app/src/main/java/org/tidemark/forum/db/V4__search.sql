-- What search looks through: one row for each intervention that everybody may read, with what one filters by. It holds
-- nothing that is not published, so it needs no row-level security, which would keep the index on its words from being
-- used. Triggers keep it.
create table forum.search_entry (
    ref text collate "C" primary key,
    sitting text collate "C" not null,
    session text collate "C" not null,
    forum text collate "C" not null,
    -- the last day on which it may have been said; -infinity when no source dates it
    day date not null,
    speaker_kind text collate "C" not null,
    jurisdiction text collate "C",
    entity text not null,
    on_behalf_of text not null,
    -- since when everybody may read it, however often its range or speaker was corrected
    appeared timestamptz not null,
    searchable tsvector not null
);
create index newest on forum.search_entry (day desc, ref);
create index newest_of_state on forum.search_entry (jurisdiction, day desc, ref);
create index newest_in_session on forum.search_entry (session, day desc, ref);
create index newest_in_forum on forum.search_entry (forum, day desc, ref);
create index newest_of_kind on forum.search_entry (speaker_kind, day desc, ref);
create index newest_of_entity on forum.search_entry (entity, day desc, ref) where entity <> '';
create index newest_on_behalf on forum.search_entry (on_behalf_of, day desc, ref) where on_behalf_of <> '';
create index on forum.search_entry (appeared desc, day desc, ref);
create index on forum.search_entry (sitting);
create index on forum.search_entry using gin (searchable) with (gin_pending_list_limit = 1024);
grant select on forum.search_entry to "${app}";

-- How words of a language are stemmed.
create function forum.stemming(language text) returns regconfig language sql immutable parallel safe as $$
    select case language when 'fr' then 'french'::regconfig when 'es' then 'spanish'::regconfig
        when 'pt' then 'portuguese'::regconfig when 'ru' then 'russian'::regconfig when 'ar' then 'arabic'::regconfig
        else 'english'::regconfig end
$$;

-- A query in the way of search engines, tried in each of the languages; what is unwanted is unwanted in all of them.
create function forum.search_query(wanted text, unwanted text[], languages text[]) returns tsquery
language plpgsql stable as $$
declare
    language text;
    word text;
    any_of tsquery := '';
    none_of tsquery := '';
begin
    foreach language in array languages loop
        any_of := any_of || websearch_to_tsquery(forum.stemming(language), wanted);
        foreach word in array unwanted loop
            none_of := none_of || phraseto_tsquery(forum.stemming(language), word);
        end loop;
    end loop;
    return any_of && !!none_of;
end $$;

create function forum.write_search_entries(refs text[]) returns void language sql volatile security definer
set search_path = forum, pg_temp as $$
    insert into search_entry (ref, sitting, session, forum, day, speaker_kind, jurisdiction, entity, on_behalf_of,
        appeared, searchable)
    select i.ref, i.sitting, s.session, t.forum, coalesce(upper(s.held) - 1, '-infinity'), i.speaker_kind,
           i.jurisdiction, i.entity, i.on_behalf_of,
           greatest(s.published, (select min(lower(o.known)) from intervention o where o.ref = i.ref)),
           -- a vector holds no more than a megabyte
           to_tsvector(forum.stemming(i.language), left(i.words, 300000))
    from intervention i join sitting s on s.ref = i.sitting join session t on t.code = s.session
    where i.ref = any(refs) and upper_inf(i.known) and s.published is not null
    on conflict (ref) do update set sitting = excluded.sitting, session = excluded.session, forum = excluded.forum,
        day = excluded.day, speaker_kind = excluded.speaker_kind, jurisdiction = excluded.jurisdiction,
        entity = excluded.entity, on_behalf_of = excluded.on_behalf_of, appeared = excluded.appeared,
        searchable = excluded.searchable
$$;
revoke all on function forum.write_search_entries(text[]) from public;

create function forum.interventions_are_found() returns trigger language plpgsql security definer
set search_path = forum, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        delete from search_entry where ref in (select ref from changed where not upper_inf(known));
    else
        perform write_search_entries(array(select ref from changed));
    end if;
    return null;
end $$;
create trigger are_found after insert on forum.intervention referencing new table as changed
    for each statement execute function forum.interventions_are_found();
create trigger are_found_no_more after update on forum.intervention referencing new table as changed
    for each statement execute function forum.interventions_are_found();

create function forum.sittings_are_found() returns trigger language plpgsql security definer
set search_path = forum, pg_temp as $$
begin
    delete from search_entry where sitting in (select ref from changed where published is null);
    perform write_search_entries(array(
        select i.ref from intervention i join changed s on s.ref = i.sitting
        where s.published is not null and upper_inf(i.known)));
    return null;
end $$;
create trigger are_found after update on forum.sitting referencing new table as changed
    for each statement execute function forum.sittings_are_found();

select forum.write_search_entries(array(select ref from forum.intervention where upper_inf(known)));
alter table forum.intervention drop column searchable;
-- what stood at a moment is read in the order of references, too
create index on forum.intervention (ref);

-- The codes that confirmed codings give to interventions now.
create index on forum.coding (code, stance, intervention);
create view forum.coded_now as
    select c.intervention, c.code, c.stance
    from forum.coding c join evidence.version v on v.claim = c.claim
    where v.status = 'confirmed' and upper_inf(v.known);
grant select on forum.coded_now to "${app}";

-- A search that a person keeps, and is written to about when something new is found.
create table forum.saved_search (
    id uuid primary key default installation.uuidv7(),
    person uuid not null references access.person default access.person_id(),
    name text not null check (name ~ '\S' and length(name) <= 120),
    query text not null check (length(query) <= 2000),
    language text not null default 'en' check (language in ('en', 'fr', 'es', 'pt', 'ru', 'ar')),
    alerts boolean not null default true,
    -- what appeared until then was told
    looked timestamptz not null default clock_timestamp(),
    saved timestamptz not null default clock_timestamp(),
    -- stands in each letter; whoever has it can stop the letters, and nothing else
    stop_word text not null unique default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
);
create index on forum.saved_search (person);
alter table forum.saved_search enable row level security;
create policy own on forum.saved_search to "${app}"
    using (person = access.person_id()) with check (person = access.person_id());
grant select (id, person, name, query, language, alerts, looked, saved), insert (name, query, language),
    update (alerts), delete on forum.saved_search to "${app}";

create function forum.searches_to_tell() returns table (id uuid, person uuid, name text, query text, language text,
    looked timestamptz, stop_word text) language sql stable security definer set search_path = forum, pg_temp as $$
    select s.id, s.person, s.name, s.query, s.language, s.looked, s.stop_word
    from saved_search s join access.person p on p.id = s.person and p.closed is null
    where s.alerts and access.person_id() is null order by s.id
$$;
create function forum.search_told(told uuid, until timestamptz) returns void
language sql volatile security definer set search_path = forum, pg_temp as $$
    update saved_search set looked = until where id = told and looked < until
$$;
create function forum.search_to_stop(word text) returns text language sql stable security definer
set search_path = forum, pg_temp as $$
    select name from saved_search where stop_word = word
$$;
create function forum.stop_telling(word text) returns boolean language sql volatile security definer
set search_path = forum, pg_temp as $$
    with stopped as (update saved_search set alerts = false where stop_word = word returning 1)
    select exists (select from stopped)
$$;

-- Nothing is kept of whoever was erased.
create function forum.forget_searches() returns trigger language plpgsql security definer
set search_path = forum, pg_temp as $$
begin
    delete from saved_search where person = new.id;
    return null;
end $$;
create trigger forget_searches after update of email on access.person
    for each row when (new.email is null and old.email is not null) execute function forum.forget_searches();
