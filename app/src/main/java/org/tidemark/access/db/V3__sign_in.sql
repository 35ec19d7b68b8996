-- Nobody is signed in while signing in, so the application reaches these tables through functions alone: it cannot
-- list links, it can only present a token. Tokens and browser secrets are kept as SHA-256.

create table access.daily_salt (
    day date primary key,
    salt bytea not null
);
alter table access.daily_salt enable row level security;

-- a hash that means nothing any more once its day's salt is gone
create function access.daily_hash(value text) returns bytea language plpgsql volatile security definer
set search_path = access, public, pg_temp as $$
declare
    today date := (now() at time zone 'UTC')::date;
begin
    insert into daily_salt values (today, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
        on conflict do nothing;
    return (select sha256(salt || convert_to(value, 'UTF8')) from daily_salt where day = today);
end $$;
revoke execute on function access.daily_hash(text) from public;

-- one request for a link; `person` stays empty when nobody has the address, so that both look the same
create table access.sign_in_link (
    id uuid primary key default installation.uuidv7(),
    person uuid references access.person,
    email_hash bytea not null,
    origin_hash bytea not null,
    browser_hash bytea not null check (octet_length(browser_hash) = 32),
    language text not null,
    brief boolean not null,
    asked timestamptz not null default clock_timestamp(),
    expires timestamptz not null default clock_timestamp() + interval '15 minutes',
    token_hash bytea unique,
    used timestamptz
);
create index on access.sign_in_link (origin_hash, asked);
create index on access.sign_in_link (email_hash, asked);
create index on access.sign_in_link (person);
alter table access.sign_in_link enable row level security;

-- notes the request; null when this address or this place has asked too often within 15 minutes
create function access.ask_for_link(
    wanted citext, origin text, browser bytea, wanted_language text, wants_brief boolean,
    per_email int, per_origin int)
returns uuid language plpgsql volatile security definer set search_path = access, public, pg_temp as $$
declare
    of_email bytea := daily_hash('email ' || lower(wanted::text));
    of_origin bytea := daily_hash('origin ' || origin);
    made uuid;
begin
    if (select count(*) from sign_in_link l
        where l.email_hash = of_email and l.asked > now() - interval '15 minutes') >= per_email
       or (select count(*) from sign_in_link l
        where l.origin_hash = of_origin and l.asked > now() - interval '15 minutes') >= per_origin then
        return null;
    end if;
    insert into sign_in_link (person, email_hash, origin_hash, browser_hash, language, brief)
    values ((select p.id from person p where p.email = wanted and p.closed is null),
            of_email, of_origin, browser, wanted_language, wants_brief)
    returning id into made;
    return made;
end $$;

-- the token is made when the message is written, so that only its hash is ever stored
create function access.arm_link(link uuid, token bytea)
returns table (email text, name text, language text) language sql volatile security definer
set search_path = access, public, pg_temp as $$
    update sign_in_link l set token_hash = token from person p
    where l.id = link and p.id = l.person and p.closed is null and l.used is null and l.expires > now()
    returning p.email::text, p.name, l.language
$$;

create function access.look_at_link(token bytea, browser bytea)
returns table (standing text, same_browser boolean, name text) language sql stable security definer
set search_path = access, public, pg_temp as $$
    select case when l.used is not null then 'used' when l.expires <= now() then 'expired' else 'open' end,
           coalesce(l.browser_hash = browser, false), p.name
    from sign_in_link l join person p on p.id = l.person
    where l.token_hash = token and p.closed is null
$$;

-- once, in the browser that asked or with the person's word; two at once: one of them wins
create function access.use_link(token bytea, browser bytea, confirmed_elsewhere boolean)
returns table (person uuid, brief boolean) language sql volatile security definer
set search_path = access, public, pg_temp as $$
    update sign_in_link l set used = clock_timestamp() from person p
    where l.token_hash = token and l.used is null and l.expires > now()
      and (l.browser_hash = browser or confirmed_elsewhere)
      and p.id = l.person and p.closed is null
    returning l.person, l.brief
$$;

create function access.forget_old_links() returns void language sql volatile security definer
set search_path = access, public, pg_temp as $$
    delete from sign_in_link where asked < now() - interval '1 day';
    delete from daily_salt where day < (now() at time zone 'UTC')::date - 1;
$$;

create table access.first_administrator_offer (
    only_one boolean primary key default true check (only_one),
    token_hash bytea not null,
    expires timestamptz not null default clock_timestamp() + interval '24 hours'
);
alter table access.first_administrator_offer enable row level security;

-- the system's own persons have no address and do not count
create function access.has_administrator() returns boolean language sql stable security definer
set search_path = access, public, pg_temp as $$
    select exists (
        select from person p join person_role r on r.person = p.id
        where r.role = 'administrator' and p.closed is null and p.email is not null)
$$;

create function access.offer_first_administrator(token bytea) returns boolean language plpgsql volatile security definer
set search_path = access, public, pg_temp as $$
begin
    if has_administrator() then
        return false;
    end if;
    insert into first_administrator_offer (token_hash) values (token)
        on conflict (only_one) do update set token_hash = excluded.token_hash, expires = excluded.expires;
    return true;
end $$;

create function access.first_administrator_offered(token bytea) returns boolean language sql stable security definer
set search_path = access, public, pg_temp as $$
    select not has_administrator()
       and exists (select from first_administrator_offer o where o.token_hash = token and o.expires > now())
$$;

create function access.become_first_administrator(token bytea, new_name text, new_email citext, new_language text)
returns uuid language plpgsql volatile security definer set search_path = access, public, pg_temp as $$
declare
    made uuid;
begin
    perform pg_advisory_xact_lock(hashtext('access.administrators'));
    if not first_administrator_offered(token) then
        return null;
    end if;
    delete from first_administrator_offer;
    insert into person (name, email, language) values (new_name, new_email, new_language)
        on conflict (email) do update set name = excluded.name, closed = null
        returning id into made;
    insert into person_role values (made, 'administrator') on conflict do nothing;
    insert into audit_entry (person, action, subject) values (made, 'person.first-administrator', made::text);
    return made;
end $$;

create function access.keep_an_administrator() returns trigger language plpgsql security definer
set search_path = access, public, pg_temp as $$
begin
    if tg_table_name = 'person' then
        if not exists (select from person_role r where r.person = new.id and r.role = 'administrator') then
            return null;
        end if;
    end if;
    perform pg_advisory_xact_lock(hashtext('access.administrators'));
    if not has_administrator() then
        raise exception 'the last administrator stays' using errcode = 'TA001';
    end if;
    return null;
end $$;
create trigger keep_an_administrator after delete on access.person_role
    for each row when (old.role = 'administrator') execute function access.keep_an_administrator();
create trigger keep_an_administrator after update of closed, email on access.person
    for each row when ((old.closed is null and new.closed is not null) or (old.email is not null and new.email is null))
    execute function access.keep_an_administrator();
