-- The typed content of a claim about a policy event: one dated step of one jurisdiction.
create table atlas.policy_event (
    claim uuid primary key references evidence.claim,
    jurisdiction text collate "C" not null,
    jurisdiction_name text not null default '',
    policy_type text not null check (policy_type in ('decriminalisation', 'legal_regulation')),
    stage text not null check (stage in
        ('proposed', 'tabled', 'adopted', 'in_force', 'court_ruling', 'amended', 'suspended', 'repealed', 'expired')),
    happened daterange not null check (not isempty(happened) and not lower_inf(happened) and not upper_inf(happened)),
    direction text not null check (direction in ('reform', 'rollback')),
    model text not null,
    substances text not null,
    activities text not null default '',
    instrument text not null default '',
    legal_basis text not null default '',
    summary text not null default '',
    confidence text not null default '',
    threshold text not null default '',
    deciding_agency text not null default ''
);
create index on atlas.policy_event (jurisdiction, policy_type);

-- A rating of a jurisdiction's policy against a criterion of the gold standard or a social-justice component.
create table atlas.assessment (
    claim uuid primary key references evidence.claim,
    jurisdiction text collate "C" not null,
    policy_type text not null check (policy_type in ('decriminalisation', 'legal_regulation')),
    criterion text not null,
    rating text not null check (rating in ('meets', 'partly', 'fails')),
    note text not null default ''
);
create index on atlas.assessment (jurisdiction, policy_type);

create table atlas.criterion (
    code text primary key,
    kind text not null check (kind in ('gold_standard', 'social_justice')),
    position int not null,
    name text not null,
    description text not null default '',
    what_meets text not null default '',
    what_part_meets text not null default '',
    what_fails text not null default '',
    source_address text not null default ''
);
grant select, insert, update on atlas.criterion to "${app}";

create trigger never_altered before update or delete or truncate on atlas.policy_event execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on atlas.assessment execute function evidence.refuse();

alter table atlas.policy_event enable row level security;
alter table atlas.assessment enable row level security;
create policy standing_is_public on atlas.policy_event for select to "${app}"
    using (exists (select from evidence.version v where v.claim = policy_event.claim and v.standing));
create policy staff_read on atlas.policy_event for select to "${app}" using ((select access.works_here()));
create policy staff_write on atlas.policy_event for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
create policy standing_is_public on atlas.assessment for select to "${app}"
    using (exists (select from evidence.version v where v.claim = assessment.claim and v.standing));
create policy staff_read on atlas.assessment for select to "${app}" using ((select access.works_here()));
create policy staff_write on atlas.assessment for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
grant select, insert on atlas.policy_event, atlas.assessment to "${app}";

-- What a figure is made of, the same for everybody who asks: of what is not confirmed no more than that it waits.
create view atlas.considered_event as
    select v.record, v.known, v.status, e.policy_type, e.jurisdiction, e.stage, e.direction, e.happened,
           e.model, e.substances
    from evidence.version v join atlas.policy_event e on e.claim = v.claim
    where v.status <> 'withdrawn';
create view atlas.considered_assessment as
    select v.record, v.known, a.policy_type, a.jurisdiction, a.criterion, a.rating
    from evidence.version v join atlas.assessment a on a.claim = v.claim
    where v.status = 'confirmed';
grant select on atlas.considered_event, atlas.considered_assessment to "${app}";
