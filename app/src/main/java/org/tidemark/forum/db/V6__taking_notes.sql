-- Notes while they are taken in the room: a line for each turn, written by one person and perhaps changed by another.
-- When the sitting is closed they are put together to its notes; from then on they stay as they are.
create table forum.live_entry (
    id uuid primary key,
    sitting text collate "C" not null references forum.sitting,
    author uuid not null references access.person default access.person_id(),
    noted timestamptz not null,
    speaker_written text not null default '' check (length(speaker_written) <= 300),
    words text not null default '' check (length(words) <= 20000),
    revision int not null default 1,
    changed timestamptz not null default clock_timestamp(),
    changed_by uuid not null references access.person default access.person_id()
);
create index on forum.live_entry (sitting, noted);

create function forum.live_entry_is_changed() returns trigger language plpgsql as $$
begin
    new.revision := old.revision + 1;
    new.changed := clock_timestamp();
    new.changed_by := access.person_id();
    return new;
end $$;
create trigger changed before update on forum.live_entry
    for each row execute function forum.live_entry_is_changed();

-- Looked at after the row is in, with the sitting held, so that no line slips in while the notes are put together.
create function forum.notes_are_still_taken() returns trigger language plpgsql security definer
set search_path = forum, pg_temp as $$
begin
    perform from sitting where ref = new.sitting for key share;
    if exists (select from notes where sitting = new.sitting) then
        raise exception 'the notes of % are closed', new.sitting using errcode = 'TM001';
    end if;
    return null;
end $$;
create trigger still_taken after insert or update on forum.live_entry
    for each row execute function forum.notes_are_still_taken();

alter table forum.live_entry enable row level security;
create policy staff_read on forum.live_entry for select to "${app}" using ((select access.works_here()));
create policy own on forum.live_entry for select to "${app}" using (author = access.person_id());
create policy coders_note on forum.live_entry for insert to "${app}"
    with check (author = access.person_id() and (select access.has_role('coder')));
create policy coders_change on forum.live_entry for update to "${app}" using ((select access.has_role('coder')));
grant select, insert (id, sitting, noted, speaker_written, words), update (speaker_written, words)
    on forum.live_entry to "${app}";

-- The posts of a blog that somebody looks through before any of them is taken in; theirs alone.
create table forum.blog_file (
    id uuid primary key default installation.uuidv7(),
    person uuid not null references access.person default access.person_id(),
    file_name text not null check (length(file_name) <= 200),
    content text not null,
    opened timestamptz not null default clock_timestamp()
);
create index on forum.blog_file (person, opened);
alter table forum.blog_file enable row level security;
create policy own on forum.blog_file to "${app}"
    using (person = access.person_id())
    with check (person = access.person_id() and (select access.has_role('coder')));
grant select, delete, insert (file_name, content) on forum.blog_file to "${app}";
