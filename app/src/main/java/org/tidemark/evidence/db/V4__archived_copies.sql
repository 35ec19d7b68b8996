-- A copy is kept for checking. Who works here sees it; everybody else sees that it exists, from when it is and its
-- hash, and the copy itself only where there is a reason why it may be shown. One that should not be here is
-- withdrawn: its content goes, its hash stays.
alter table evidence.archived_copy
    drop constraint archived_copy_pkey,
    add column id uuid primary key default installation.uuidv7(),
    add column open_because text check (open_because in ('official text', 'free licence', 'permission')),
    add column withdrawn timestamptz,
    add column withdrawn_by uuid references access.person,
    add column withdrawn_because text not null default '' check (length(withdrawn_because) <= 1000),
    add constraint withdrawn_by_somebody_for_a_reason check (
        (withdrawn is null) = (withdrawn_by is null) and (withdrawn is null) = (withdrawn_because !~ '\S'));
create unique index one_living_copy on evidence.archived_copy (source, sha256) where withdrawn is null;
create index on evidence.archived_copy (sha256);
create index on evidence.archived_copy (made_by);

create function evidence.copy_is_only_withdrawn() returns trigger language plpgsql as $$
begin
    if (new.id, new.source, new.sha256, new.media_type, new.size, new.made, new.made_by, new.open_because)
        is distinct from
       (old.id, old.source, old.sha256, old.media_type, old.size, old.made, old.made_by, old.open_because)
       or old.withdrawn is not null or new.withdrawn is null then
        raise exception 'an archived copy is never altered, only withdrawn once' using errcode = 'TM001';
    end if;
    return new;
end $$;
drop trigger never_altered on evidence.archived_copy;
create trigger never_deleted before delete or truncate on evidence.archived_copy execute function evidence.refuse();
create trigger only_withdrawn before update on evidence.archived_copy
    for each row execute function evidence.copy_is_only_withdrawn();

create policy existence_is_public on evidence.archived_copy for select to "${app}"
    using (exists (select from evidence.source s where s.id = source));
create policy staff_withdraw on evidence.archived_copy for update to "${app}"
    using ((select access.has_role('coder')) or (select access.has_role('reviewer')))
    with check (withdrawn_by = access.person_id());

-- when and by whom is not for the application to say
revoke insert on evidence.archived_copy from "${app}";
grant insert (source, sha256, media_type, size, open_because) on evidence.archived_copy to "${app}";
grant update (withdrawn, withdrawn_by, withdrawn_because) on evidence.archived_copy to "${app}";

-- Contents that no copy needs any more. Asked by nobody in particular, so that an ended process leaves none behind.
create function evidence.withdrawn_contents() returns setof text language sql stable security definer
set search_path = evidence, pg_temp as $$
    select sha256 from archived_copy group by sha256 having bool_and(withdrawn is not null)
$$;
