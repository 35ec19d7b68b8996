-- What waits to be sent. Without a mail server it waits here for an administrator to read it, seven days at most.
create table access.outbox_message (
    id uuid primary key default installation.uuidv7(),
    person uuid references access.person,
    address citext check (length(address::text) <= 254),
    subject text not null check (length(subject) <= 250),
    text text not null,
    written timestamptz not null default clock_timestamp(),
    check (num_nonnulls(person, address) = 1)
);
create index on access.outbox_message (written);
create index on access.outbox_message (person);
alter table access.outbox_message enable row level security;
create policy administrators_read on access.outbox_message for select to "${app}"
    using ((select access.has_role('administrator')));
grant select on access.outbox_message to "${app}";

create function access.write_message(to_person uuid, to_address citext, its_subject text, its_text text) returns uuid
language sql volatile security definer set search_path = access, public, pg_temp as $$
    insert into outbox_message (person, address, subject, text) values (to_person, to_address, its_subject, its_text)
    returning id
$$;

-- an address is looked up when the message leaves: whoever was closed or erased meanwhile gets nothing
create function access.message_to_send(message uuid) returns table (address text, subject text, text text)
language sql stable security definer set search_path = access, public, pg_temp as $$
    select coalesce(p.email, m.address)::text, m.subject, m.text
    from outbox_message m left join person p on p.id = m.person and p.closed is null
    where m.id = message and coalesce(p.email, m.address) is not null
$$;

create function access.message_sent(message uuid) returns void language sql volatile security definer
set search_path = access, public, pg_temp as $$
    delete from outbox_message where id = message
$$;

create function access.forget_old_messages() returns void language sql volatile security definer
set search_path = access, public, pg_temp as $$
    delete from outbox_message where written < now() - interval '7 days'
$$;
