-- A record is one thing in the world that may count. Its key is its public reference, which never changes.
create table evidence.record (
    ref text collate "C" primary key check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    kind text not null,
    created timestamptz not null default clock_timestamp()
);

-- What somebody wrote about it, once. The module that owns the kind keeps the typed content, keyed by the claim.
create table evidence.claim (
    id uuid primary key default installation.uuidv7(),
    record text collate "C" not null references evidence.record,
    author uuid not null references access.person default access.person_id(),
    written timestamptz not null default clock_timestamp(),
    unique (id, record)
);
create index on evidence.claim (record);

create table evidence.source (
    id uuid primary key default installation.uuidv7(),
    title text not null default '',
    address text not null check (address ~ '^https?://' and length(address) <= 2000),
    publisher text not null default '',
    published daterange,
    unique nulls not distinct (address, title, publisher, published)
);

create table evidence.claim_source (
    claim uuid not null references evidence.claim,
    source uuid not null references evidence.source,
    position smallint not null,
    retrieved date,
    passage text not null default '',
    primary key (claim, position)
);
create index on evidence.claim_source (source);

-- The page as it was when somebody looked: a file known by its hash.
create table evidence.archived_copy (
    source uuid not null references evidence.source,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    size bigint not null,
    made timestamptz not null default clock_timestamp(),
    made_by uuid not null references access.person default access.person_id(),
    primary key (source, sha256)
);

-- Which claim stood, with which status, in which range of known time. What stands (confirmed, withdrawn) and what is
-- proposed (draft, submitted) run side by side: a correction that waits for review does not unseat what was confirmed.
create table evidence.version (
    record text collate "C" not null references evidence.record,
    number int not null,
    claim uuid not null,
    status text not null check (status in ('draft', 'submitted', 'confirmed', 'withdrawn')),
    standing boolean not null generated always as (status in ('confirmed', 'withdrawn')) stored,
    known tstzrange not null check (lower_inc(known) and not isempty(known)),
    actor uuid not null references access.person default access.person_id(),
    note text not null default '',
    merged_into text collate "C" references evidence.record check (merged_into is null or status = 'withdrawn'),
    primary key (record, number),
    foreign key (claim, record) references evidence.claim (id, record),
    constraint versions_do_not_overlap exclude using gist (record with =, (standing::int) with =, known with &&)
);
create index on evidence.version (claim);
create index what_stands_now on evidence.version (record) include (claim, status) where upper_inf(known);

create table evidence.clock (
    one boolean primary key default true check (one),
    last timestamptz not null,
    transaction xid8
);
insert into evidence.clock (last) values (clock_timestamp());

-- The moment of this transaction's changes. Writers take turns from here to their commit, so stamps are committed in
-- the order in which they were given and never go back.
create function evidence.stamp() returns timestamptz language plpgsql security definer
set search_path = evidence, pg_temp as $$
declare moment timestamptz;
begin
    select last into moment from clock where transaction = pg_current_xact_id();
    if found then
        return moment;
    end if;
    perform pg_advisory_xact_lock(hashtext('evidence.stamp'));
    update clock set last = greatest(clock_timestamp(), last + interval '1 microsecond'),
                     transaction = pg_current_xact_id()
    returning last into moment;
    return moment;
end $$;

-- The known time that can be answered for ever: not in the future, and before every change that is still under way.
create function evidence.as_of(wanted timestamptz) returns timestamptz language plpgsql security definer
set search_path = evidence, pg_temp as $$
declare
    moment timestamptz := least(coalesce(wanted, 'infinity'), clock_timestamp());
    last_change timestamptz;
begin
    select last into last_change from clock;
    if moment <= last_change then
        return moment;
    end if;
    if pg_try_advisory_xact_lock_shared(hashtext('evidence.stamp')) then
        return moment;
    end if;
    return last_change;
end $$;

create function evidence.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'evidence is never altered or deleted (%)', tg_table_name using errcode = 'TM001';
end $$;
create trigger never_altered before update or delete or truncate on evidence.record execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on evidence.claim execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on evidence.source execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on evidence.claim_source execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on evidence.archived_copy execute function evidence.refuse();
create trigger never_deleted before delete or truncate on evidence.version execute function evidence.refuse();

create function evidence.version_is_only_closed() returns trigger language plpgsql as $$
begin
    if (new.record, new.number, new.claim, new.status, new.actor, new.note, new.merged_into, lower(new.known))
        is distinct from
       (old.record, old.number, old.claim, old.status, old.actor, old.note, old.merged_into, lower(old.known))
       or not upper_inf(old.known) or upper(new.known) is distinct from evidence.stamp() then
        raise exception 'a version of % is never edited, only closed at the present moment', old.record
            using errcode = 'TM001';
    end if;
    return new;
end $$;
create trigger only_closed before update on evidence.version
    for each row execute function evidence.version_is_only_closed();

create function evidence.version_follows() returns trigger language plpgsql as $$
declare
    before evidence.version;
    proposal evidence.version;
    writer uuid;
begin
    if lower(new.known) is distinct from evidence.stamp() or not upper_inf(new.known) then
        raise exception 'a version of % begins at the present moment and has no end', new.record using errcode = 'TM002';
    end if;
    select * into before from evidence.version where record = new.record order by number desc limit 1;
    if new.number <> coalesce(before.number, 0) + 1 then
        raise exception 'version % of % does not follow version %', new.number, new.record, coalesce(before.number, 0)
            using errcode = 'TM002';
    end if;
    if new.status = 'confirmed' then
        select author into writer from evidence.claim where id = new.claim;
        if writer = new.actor then
            raise exception 'nobody confirms what they wrote (%)', new.record using errcode = 'TM003';
        end if;
        select * into proposal from evidence.version
            where record = new.record and not standing order by number desc limit 1;
        if proposal.claim = new.claim and proposal.actor = new.actor then
            raise exception 'nobody confirms what they last changed (%)', new.record using errcode = 'TM003';
        end if;
        if not exists (select from evidence.claim_source where claim = new.claim) then
            raise exception 'a confirmed record needs a source (%)', new.record using errcode = 'TM004';
        end if;
    end if;
    return new;
end $$;
create trigger follows before insert on evidence.version for each row execute function evidence.version_follows();

-- What once stood always stands in one way or another: no gap in the standing versions.
create function evidence.standing_has_no_gap() returns trigger language plpgsql as $$
begin
    if old.standing and not exists (
        select from evidence.version
        where record = old.record and standing and lower(known) = upper(new.known)) then
        raise exception 'the standing of % would have a gap', old.record using errcode = 'TM002';
    end if;
    return null;
end $$;
create constraint trigger no_gap after update on evidence.version deferrable initially deferred
    for each row execute function evidence.standing_has_no_gap();

create table evidence.suggestion (
    id uuid primary key default installation.uuidv7(),
    about text not null default '' check (length(about) <= 200),
    text text not null check (length(text) between 1 and 4000),
    address text not null check (address ~ '^https?://' and length(address) <= 2000),
    made timestamptz not null default clock_timestamp(),
    settled timestamptz,
    settled_by uuid references access.person,
    outcome text check (outcome in ('taken up', 'declined', 'spam')),
    answer text not null default '',
    record text collate "C" references evidence.record
);

alter table evidence.record enable row level security;
alter table evidence.claim enable row level security;
alter table evidence.claim_source enable row level security;
alter table evidence.source enable row level security;
alter table evidence.archived_copy enable row level security;
alter table evidence.version enable row level security;
alter table evidence.suggestion enable row level security;

create policy standing_is_public on evidence.version for select to "${app}" using (standing);
create policy staff_read on evidence.version for select to "${app}" using ((select access.works_here()));
create policy coders_propose on evidence.version for insert to "${app}"
    with check (actor = access.person_id() and not standing and (select access.has_role('coder')));
create policy reviewers_decide on evidence.version for insert to "${app}"
    with check (actor = access.person_id() and (select access.has_role('reviewer')));
create policy staff_close on evidence.version for update to "${app}"
    using ((select access.has_role('reviewer')) or (not standing and (select access.has_role('coder'))));
grant select, insert, update (known) on evidence.version to "${app}";

create policy standing_is_public on evidence.record for select to "${app}"
    using (exists (select from evidence.version v where v.record = ref and v.standing));
create policy staff_read on evidence.record for select to "${app}" using ((select access.works_here()));
create policy staff_write on evidence.record for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
grant select, insert on evidence.record to "${app}";

create policy standing_is_public on evidence.claim for select to "${app}"
    using (exists (select from evidence.version v where v.claim = id and v.standing));
create policy staff_read on evidence.claim for select to "${app}" using ((select access.works_here()));
create policy staff_write on evidence.claim for insert to "${app}"
    with check (author = access.person_id() and ((select access.has_role('coder')) or (select access.has_role('reviewer'))));
grant select, insert on evidence.claim to "${app}";

create policy standing_is_public on evidence.claim_source for select to "${app}"
    using (exists (select from evidence.version v where v.claim = claim_source.claim and v.standing));
create policy staff_read on evidence.claim_source for select to "${app}" using ((select access.works_here()));
create policy staff_write on evidence.claim_source for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
grant select, insert on evidence.claim_source to "${app}";

create policy standing_is_public on evidence.source for select to "${app}"
    using (exists (select from evidence.claim_source s where s.source = id));
create policy staff_read on evidence.source for select to "${app}" using ((select access.works_here()));
create policy staff_write on evidence.source for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
grant select, insert on evidence.source to "${app}";

create policy staff_read on evidence.archived_copy for select to "${app}" using ((select access.works_here()));
create policy staff_write on evidence.archived_copy for insert to "${app}"
    with check (made_by = access.person_id() and ((select access.has_role('coder')) or (select access.has_role('reviewer'))));
grant select, insert on evidence.archived_copy to "${app}";

create policy anybody_suggests on evidence.suggestion for insert to "${app}"
    with check (settled is null and settled_by is null and outcome is null and record is null and answer = '');
create policy staff_read on evidence.suggestion for select to "${app}" using ((select access.works_here()));
create policy staff_settle on evidence.suggestion for update to "${app}"
    using ((select access.has_role('coder')) or (select access.has_role('reviewer')));
grant select, insert, update (settled, settled_by, outcome, answer, record) on evidence.suggestion to "${app}";

-- When the standing of a record changed, for everybody: which change, not who made it.
create view evidence.standing_change as
    select record, number, claim, status, known, merged_into, note from evidence.version where standing;
grant select on evidence.standing_change to "${app}";
