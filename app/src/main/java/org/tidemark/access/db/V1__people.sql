create table access.person (
    id uuid primary key default installation.uuidv7(),
    email citext unique check (length(email::text) <= 254),
    name text not null check (length(name) between 1 and 120),
    language text not null default 'en',
    created timestamptz not null default clock_timestamp(),
    closed timestamptz
);

create table access.person_role (
    person uuid not null references access.person,
    role text not null check (role in ('administrator', 'secretariat', 'coder', 'reviewer', 'member')),
    primary key (person, role)
);

-- the system's own persons: two write and confirm what the installation came with, one is whoever has a shell on this
-- machine. None has an address, so none can sign in.
insert into access.person (id, name) values
    ('00000000-0000-7000-8000-000000000001', 'Import'),
    ('00000000-0000-7000-8000-000000000002', 'Starter data'),
    ('00000000-0000-7000-8000-000000000003', 'Command line');
insert into access.person_role (person, role) values
    ('00000000-0000-7000-8000-000000000001', 'coder'),
    ('00000000-0000-7000-8000-000000000002', 'coder'),
    ('00000000-0000-7000-8000-000000000002', 'reviewer'),
    ('00000000-0000-7000-8000-000000000003', 'administrator');

create function access.person_id() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('tidemark.person', true), '')::uuid
$$;

-- roles are looked up here and never taken from the application: it can say who acts, not what they may
create function access.has_role(wanted text) returns boolean language sql stable security definer
set search_path = access, pg_temp as $$
    select exists (
        select from person_role r join person p on p.id = r.person
        where p.id = access.person_id() and p.closed is null and r.role = wanted)
$$;

create function access.works_here() returns boolean language sql stable security definer
set search_path = access, pg_temp as $$
    select exists (
        select from person_role r join person p on p.id = r.person
        where p.id = access.person_id() and p.closed is null
          and r.role in ('administrator', 'secretariat', 'coder', 'reviewer'))
$$;

alter table access.person enable row level security;
create policy own_row on access.person for select to "${app}" using (id = access.person_id());
create policy colleagues on access.person for select to "${app}" using ((select access.works_here()));
create policy administrators_write on access.person to "${app}"
    using ((select access.has_role('administrator'))) with check ((select access.has_role('administrator')));
grant select, insert, update on access.person to "${app}";

alter table access.person_role enable row level security;
create policy own_roles on access.person_role for select to "${app}" using (person = access.person_id());
create policy colleagues on access.person_role for select to "${app}" using ((select access.works_here()));
create policy administrators_write on access.person_role to "${app}"
    using ((select access.has_role('administrator'))) with check ((select access.has_role('administrator')));
grant select, insert, delete on access.person_role to "${app}";

create table access.audit_entry (
    id uuid primary key default installation.uuidv7(),
    at timestamptz not null default clock_timestamp(),
    person uuid references access.person default access.person_id(),
    action text not null,
    subject text not null,
    detail text not null default ''
);
create index on access.audit_entry (subject, at);
create index on access.audit_entry (at);
create index on access.audit_entry (person, at);
alter table access.audit_entry enable row level security;
create policy everybody_adds_in_their_own_name on access.audit_entry for insert to "${app}"
    with check (person is not distinct from access.person_id());
create policy administrators_read on access.audit_entry for select to "${app}"
    using ((select access.has_role('administrator')));
create policy own_entries on access.audit_entry for select to "${app}" using (person = access.person_id());
grant select, insert on access.audit_entry to "${app}";
