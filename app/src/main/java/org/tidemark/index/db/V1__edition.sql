-- One edition of an index: what it looks at, about which year.
create table index.edition (
    code text collate "C" primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,39}$'),
    name text not null check (length(name) between 1 and 300),
    data_year int not null check (data_year between 1900 and 2200),
    released date,
    address text not null default '' check (address = '' or address ~ '^https?://' and length(address) <= 2000)
);

-- What an edition is built from: the index, its dimensions, clusters and indicators, as one tree.
create table index.element (
    edition text collate "C" not null references index.edition,
    code text collate "C" not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$'),
    parent text collate "C",
    level text not null check (level in ('index', 'dimension', 'cluster', 'indicator')),
    position int not null,
    name text not null check (length(name) between 1 and 500),
    -- a weight that nobody published is empty, or a hypothesis that says so wherever it is used
    weight double precision check (weight > 0 and weight < 'infinity'),
    weight_basis text not null check (weight_basis in ('published', 'hypothesis', 'unknown')),
    address text not null default '' check (address = '' or address ~ '^https?://' and length(address) <= 2000),
    primary key (edition, code),
    foreign key (edition, parent) references index.element,
    check ((weight is null) = (weight_basis = 'unknown')),
    check ((parent is null) = (level = 'index'))
);
create unique index one_top on index.element (edition) where parent is null;
-- The jurisdictions that an edition is about, also those of which nothing is known.
create table index.coverage (
    edition text collate "C" not null references index.edition,
    jurisdiction text collate "C" not null,
    primary key (edition, jurisdiction)
);

-- A score or rank that somebody published; content of a claim.
create table index.published_score (
    claim uuid primary key references evidence.claim,
    edition text collate "C" not null,
    element text collate "C" not null,
    jurisdiction text collate "C" not null,
    score double precision check (score >= 0 and score <= 100),
    rank int check (rank > 0),
    -- of a score above others: whether every score beneath it that was published is known here too
    complete boolean not null default false,
    answer text not null default '' check (length(answer) <= 1000),
    foreign key (edition, element) references index.element,
    check (score is not null or rank is not null or answer <> '')
);
create index on index.published_score (edition);
create trigger never_altered before update or delete or truncate on index.published_score execute function evidence.refuse();

grant select, insert on index.edition, index.element, index.coverage to "${app}";

alter table index.published_score enable row level security;
create policy standing_is_public on index.published_score for select to "${app}"
    using (exists (select from evidence.version v where v.claim = published_score.claim and v.standing));
create policy staff_read on index.published_score for select to "${app}"
    using ((select access.works_here()) and exists (select from evidence.claim c where c.id = claim));
create policy staff_write on index.published_score for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
grant select, insert on index.published_score to "${app}";

-- What a ranking is made of, the same for everybody who asks.
create view index.considered_score as
    select v.record, v.known, v.status, s.edition, s.element, s.jurisdiction, s.score, s.rank, s.complete, s.answer
    from evidence.version v join index.published_score s on s.claim = v.claim
    where v.status = 'confirmed';
grant select on index.considered_score to "${app}";
