create table access.passkey (
    credential bytea primary key,
    person uuid not null references access.person,
    name text not null check (length(name) between 1 and 80),
    public_key bytea not null,
    signature_count bigint not null,
    user_verified boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text[] not null,
    attestation bytea not null,
    client_data bytea not null,
    created timestamptz not null default clock_timestamp(),
    last_used timestamptz not null default clock_timestamp()
);
create index on access.passkey (person);
alter table access.passkey enable row level security;
create policy own on access.passkey to "${app}"
    using (person = access.person_id()) with check (person = access.person_id());
grant select, insert, delete on access.passkey to "${app}";

-- whoever presents a passkey is not known yet; a public key and a person's id open nothing
create function access.passkey_presented(presented bytea) returns setof access.passkey
language sql stable security definer set search_path = access, public, pg_temp as $$
    select k.* from passkey k join person p on p.id = k.person where k.credential = presented and p.closed is null
$$;

create function access.passkey_used(presented bytea, new_count bigint, verified boolean, backed_up boolean)
returns void language sql volatile security definer set search_path = access, public, pg_temp as $$
    update passkey set signature_count = new_count, user_verified = verified, backup_state = backed_up,
                       last_used = clock_timestamp()
    where credential = presented
$$;

-- what a person changes about themselves: never the roles, never the address, which is how they come in
create function access.call_me(new_name text, new_language text) returns void
language sql volatile security definer set search_path = access, public, pg_temp as $$
    update person set name = new_name, language = new_language where id = person_id() and closed is null
$$;

create function access.forget(who uuid) returns void
language plpgsql volatile security definer set search_path = access, public, pg_temp as $$
begin
    if who is distinct from person_id() and not has_role('administrator') then
        raise exception 'only the person, or an administrator' using errcode = 'insufficient_privilege';
    end if;
    insert into audit_entry (person, action, subject) values (person_id(), 'person.erased', who::text);
    delete from passkey where person = who;
    delete from sign_in_link where person = who;
    delete from outbox_message where person = who
        or address = (select p.email from person p where p.id = who);
    update person set closed = coalesce(closed, clock_timestamp()), email = null, name = 'Former member'
    where id = who;
    delete from person_role where person = who;
end $$;
