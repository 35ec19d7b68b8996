-- Sessions, as Spring Session keeps them. They are read before anybody is identified, so no row-level security can
-- help here; what is stored is worthless instead: `session_id` is the SHA-256 of the secret in the browser's cookie,
-- and the attributes hold the person's id, the device in two words and the token of the forms.
create table access.spring_session (
    primary_id char(36) primary key,
    session_id varchar(64) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on access.spring_session (expiry_time);
create index on access.spring_session (principal_name);

create table access.spring_session_attributes (
    session_primary_id char(36) not null references access.spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.spring_session, access.spring_session_attributes to "${app}";

-- who a session's person is today: name and roles, nothing once the person is closed
create function access.signed_in(who uuid) returns table (name text, roles text[]) language sql stable security definer
set search_path = access, public, pg_temp as $$
    select p.name, array(select r.role from person_role r where r.person = p.id order by r.role)
    from person p where p.id = who and p.closed is null
$$;
