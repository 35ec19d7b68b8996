-- What a claim rests on is written together with it: once it stood in any way, no source comes to it unseen.
create function evidence.claim_is_complete() returns trigger language plpgsql security definer
set search_path = evidence, pg_temp as $$
begin
    if exists (select from version where claim = new.claim) then
        raise exception 'the sources of a claim are not changed once it is on record' using errcode = 'TM001';
    end if;
    return new;
end $$;
create trigger written_before_it_stands before insert on evidence.claim_source
    for each row execute function evidence.claim_is_complete();

alter table evidence.version
    add constraint merged_into_another check (merged_into <> record),
    add constraint withdrawn_for_a_reason check (status <> 'withdrawn' or note ~ '\S');

-- who wrote it and when is not for the application to say
revoke insert on evidence.claim, evidence.record from "${app}";
grant insert (id, record) on evidence.claim to "${app}";
grant insert (ref, kind) on evidence.record to "${app}";

-- A record that nobody confirmed yet exists for the public as a reference alone.
create function evidence.reference(wanted text) returns table (ref text, kind text, status text)
language sql stable security definer set search_path = evidence, pg_temp as $$
    select r.ref, r.kind, v.status
    from record r join lateral (
        select status from version where record = r.ref order by standing desc, number desc limit 1) v on true
    where r.ref = wanted
$$;

-- A form carries the moment at which it was opened, sealed: who sends it at once is a machine. The key never leaves.
create table evidence.form_key (
    one boolean primary key default true check (one),
    key bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
insert into evidence.form_key default values;

create function evidence.form_seal(moment text) returns text language sql stable as $$
    select encode(sha256(key || sha256(key || convert_to(moment, 'UTF8'))), 'hex') from evidence.form_key
$$;
revoke execute on function evidence.form_seal(text) from public;

create function evidence.form_opened() returns text language sql volatile security definer
set search_path = evidence, pg_temp as $$
    select moment || '.' || form_seal(moment)
    from (select floor(extract(epoch from clock_timestamp()) * 1000)::bigint::text as moment) now
$$;

-- how many seconds ago, or null when the seal is not ours
create function evidence.form_age(token text) returns double precision language sql volatile security definer
set search_path = evidence, pg_temp as $$
    select case when form_seal(split_part(token, '.', 1)) = split_part(token, '.', 2)
        then extract(epoch from clock_timestamp())::double precision - split_part(token, '.', 1)::double precision / 1000
        end
$$;
