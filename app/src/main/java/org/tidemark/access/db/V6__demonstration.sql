-- A sign-in link for one of the made-up people of a demonstration, valid for a day. Where the installation is none, or
-- the address is anybody else's, there is no link.
create function access.demo_link(wanted citext, token bytea) returns boolean language sql volatile security definer
set search_path = access, public, pg_temp as $$
    with made as (
        insert into sign_in_link (person, email_hash, origin_hash, browser_hash, language, brief, expires, token_hash)
        select p.id, daily_hash('email ' || lower(wanted::text)), daily_hash('console'),
               sha256(uuid_send(gen_random_uuid())), 'en', false, clock_timestamp() + interval '1 day', token
        from person p
        where p.email = wanted and wanted::text like 'demo-%@example.org' and p.closed is null
          and exists (select from installation.demonstration)
        returning id)
    select exists (select from made)
$$;
