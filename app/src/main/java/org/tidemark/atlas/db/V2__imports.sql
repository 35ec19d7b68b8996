-- A file that somebody wants to take in: what was found in it, how far it is. It is seen by that person alone.
create table atlas.import_job (
    id uuid primary key default installation.uuidv7(),
    person uuid not null references access.person default access.person_id(),
    opened timestamptz not null default clock_timestamp(),
    file_name text not null check (length(file_name) <= 200),
    content text not null,
    state text not null default 'checking'
        check (state in ('checking', 'checked', 'submitting', 'submitted', 'stopped', 'failed')),
    done int not null default 0,
    report text not null default ''
);
create index on atlas.import_job (person, opened);
alter table atlas.import_job enable row level security;
create policy own_imports on atlas.import_job to "${app}"
    using (person = access.person_id() and (select access.has_role('coder')))
    with check (person = access.person_id() and (select access.has_role('coder')));
grant select, insert, update (content, state, done, report) on atlas.import_job to "${app}";
