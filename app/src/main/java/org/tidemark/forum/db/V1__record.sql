-- A session of a UN body, such as the 68th session of the Commission on Narcotic Drugs.
create table forum.session (
    code text collate "C" primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,59}$'),
    forum text not null check (forum ~ '^[A-Za-z0-9]{2,12}$'),
    title text not null default '',
    held daterange
);
create index on forum.session (forum, code);

-- A meeting of which notes are kept. Until it is published only those who work here see it.
create table forum.sitting (
    ref text collate "C" primary key check (ref ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    session text collate "C" not null references forum.session,
    kind text not null check (kind in ('plenary', 'cow', 'intersessional', 'thematic', 'roundtable', 'side_event',
        'civil_society_dialogue', 'informal', 'listing', 'other')),
    title text not null check (length(title) between 1 and 500),
    agenda_item text not null default '',
    held daterange,
    address text not null default '' check (address = '' or address ~ '^https?://' and length(address) <= 2000),
    language text not null default 'en' check (language in ('en', 'fr', 'es', 'pt', 'ru', 'ar')),
    reworded boolean not null default false,
    opened timestamptz not null default clock_timestamp(),
    opened_by uuid not null references access.person default access.person_id(),
    published timestamptz
);
create index on forum.sitting (session, held);

-- What was noted, as it was taken down. It is never altered; interventions are ranges over it.
create table forum.notes (
    sitting text collate "C" primary key references forum.sitting,
    text text not null,
    taken timestamptz not null default clock_timestamp(),
    taken_by uuid not null references access.person default access.person_id()
);

-- What one speaker said in one go: a range of the notes, counted in characters as Java counts them (UTF-16).
-- A change of speaker or of range closes one row and opens the next, so it is known what stood when.
create table forum.intervention (
    ref text collate "C" not null check (ref ~ '^[a-z0-9][a-z0-9-]{0,109}$'),
    sitting text collate "C" not null references forum.sitting,
    position int not null,
    label_starts int not null,
    label_ends int not null check (label_ends >= label_starts),
    starts int not null,
    ends int not null check (ends >= starts),
    words text not null,
    speaker_written text not null default '',
    found text not null check (found in ('label', 'title', 'sentence', 'narrative', 'missing', 'person')),
    speaker_kind text not null check (speaker_kind in
        ('state', 'group', 'un_entity', 'igo', 'ngo', 'chair', 'secretariat', 'roll_call', 'other', 'unknown')),
    jurisdiction text collate "C",
    entity text not null default '',
    on_behalf_of text not null default '',
    language text not null default 'en' check (language in ('en', 'fr', 'es', 'pt', 'ru', 'ar')),
    known tstzrange not null default tstzrange(evidence.stamp(), null) check (lower_inc(known) and not isempty(known)),
    changed_by uuid not null references access.person default access.person_id(),
    searchable tsvector generated always as (to_tsvector(
        case language when 'fr' then 'french'::regconfig when 'es' then 'spanish'::regconfig
            when 'pt' then 'portuguese'::regconfig when 'ru' then 'russian'::regconfig when 'ar' then 'arabic'::regconfig
            else 'english'::regconfig end, words)) stored,
    constraint interventions_do_not_overlap_in_time exclude using gist (ref with =, known with &&)
);
create unique index what_is_said_now on forum.intervention (ref) where upper_inf(known);
create index on forum.intervention (sitting, position) where upper_inf(known);
create index on forum.intervention (jurisdiction, sitting) where upper_inf(known);
create index on forum.intervention using gin (searchable) where upper_inf(known);

-- An intervention is only closed and followed by another row, never edited.
create function forum.intervention_is_only_closed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE'
        or (to_jsonb(new) - 'known') is distinct from (to_jsonb(old) - 'known')
        or lower(new.known) is distinct from lower(old.known)
        or not upper_inf(old.known) or upper(new.known) is distinct from evidence.stamp() then
        raise exception 'an intervention is never edited, only closed at the present moment (%)', old.ref
            using errcode = 'TM001';
    end if;
    return new;
end $$;
create trigger only_closed before update or delete on forum.intervention
    for each row execute function forum.intervention_is_only_closed();
create trigger never_emptied before truncate on forum.intervention execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on forum.notes execute function evidence.refuse();

-- What a written label was found to mean, once a person said so.
create table forum.alias (
    written text primary key check (length(written) between 1 and 300),
    speaker_kind text not null,
    jurisdiction text collate "C",
    entity text not null default '',
    on_behalf_of text not null default '',
    decided timestamptz not null default clock_timestamp(),
    decided_by uuid not null references access.person default access.person_id()
);

create table forum.codebook (
    version int primary key check (version > 0),
    published timestamptz,
    note text not null default ''
);
create unique index one_codebook_is_drafted on forum.codebook ((published is null)) where published is null;

create table forum.code (
    codebook int not null references forum.codebook,
    code text collate "C" not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    position int not null,
    label text not null,
    plan_area text not null default '',
    definition text not null,
    include text not null default '',
    exclude text not null default '',
    typical_wording text not null default '',
    support_means text not null default '',
    oppose_means text not null default '',
    neutral_means text not null default '',
    counts_for text not null default '' check (counts_for in ('', 'call', 'mechanism')),
    primary key (codebook, code)
);
create function forum.published_codebook_stays() returns trigger language plpgsql as $$
begin
    if exists (select from forum.codebook where version = old.codebook and published is not null) then
        raise exception 'codebook % is published: a change makes a new version', old.codebook using errcode = 'TM001';
    end if;
    return coalesce(new, old);
end $$;
create trigger published_stays before update or delete on forum.code
    for each row execute function forum.published_codebook_stays();

-- The typed content of claims.

-- A code that an intervention carries, with the words that show it; who spoke is written down as it was then known.
create table forum.coding (
    claim uuid primary key references evidence.claim,
    intervention text collate "C" not null,
    codebook int not null,
    code text collate "C" not null,
    stance text not null check (stance in ('support', 'oppose', 'neutral')),
    evidence_starts int not null,
    evidence_ends int not null check (evidence_ends > evidence_starts),
    words text not null,
    doubtful boolean not null default false,
    comment text not null default '',
    forum text not null,
    session text collate "C" not null,
    said daterange,
    speaker_kind text not null,
    jurisdiction text collate "C",
    entity text not null default '',
    on_behalf_of text not null default '',
    foreign key (codebook, code) references forum.code
);
create index on forum.coding (intervention);

-- A stand that a source reports, without notes of the words.
create table forum.statement (
    claim uuid primary key references evidence.claim,
    forum text not null,
    session text not null default '',
    said daterange,
    setting text not null default '',
    speaker text not null,
    speaker_kind text not null,
    jurisdiction text collate "C",
    entity text not null default '',
    on_behalf_of text not null default '',
    code text collate "C" not null,
    stance text not null check (stance in ('support', 'oppose', 'neutral')),
    summary text not null default '',
    confidence text not null default ''
);

create table forum.resolution (
    claim uuid primary key references evidence.claim,
    text_number text not null,
    forum text not null,
    session text not null,
    dated daterange,
    title text not null,
    tabled_by text[] not null default '{}',
    sponsors text[] not null default '{}',
    adopted_by text not null default '',
    votes_for int check (votes_for >= 0),
    votes_against int check (votes_against >= 0),
    abstentions int check (abstentions >= 0),
    note text not null default ''
);

create table forum.vote (
    claim uuid primary key references evidence.claim,
    ballot text collate "C" not null,
    forum text not null,
    session text not null,
    voted daterange,
    text_number text not null,
    title text not null default '',
    state text not null,
    jurisdiction text collate "C" not null,
    vote text not null check (vote in ('for', 'against', 'abstained', 'present_not_voting', 'absent', 'unknown')),
    explanation text collate "C" not null default ''
);
create index on forum.vote (ballot);

create table forum.milestone (
    claim uuid primary key references evidence.claim,
    rung text not null check (rung in ('related_step', 'called_for', 'draft', 'tabled', 'adopted', 'mandate_filled', 'first_report')),
    happened daterange,
    what text not null,
    body text not null default ''
);

-- The work of coding, before anything is claimed: one coder, one intervention, blind to the others.
create table forum.pass (
    id uuid primary key default installation.uuidv7(),
    intervention text collate "C" not null,
    coder uuid not null references access.person default access.person_id(),
    codebook int not null references forum.codebook,
    opened timestamptz not null default clock_timestamp(),
    done timestamptz,
    comment text not null default '' check (length(comment) <= 4000),
    unique (intervention, coder, codebook)
);
create table forum.mark (
    pass uuid not null references forum.pass,
    code text collate "C" not null,
    stance text not null check (stance in ('support', 'oppose', 'neutral')),
    evidence_starts int not null,
    evidence_ends int not null check (evidence_ends > evidence_starts),
    doubtful boolean not null default false,
    comment text not null default '' check (length(comment) <= 4000),
    claim uuid references evidence.claim,
    primary key (pass, code)
);
create function forum.done_is_done() returns trigger language plpgsql as $$
begin
    if exists (select from forum.pass where id = coalesce(new.pass, old.pass) and done is not null)
        and (tg_op <> 'UPDATE' or (to_jsonb(new) - 'claim') is distinct from (to_jsonb(old) - 'claim')) then
        raise exception 'a coding that was handed in is not changed' using errcode = 'TM001';
    end if;
    return coalesce(new, old);
end $$;
create trigger done_is_done before insert or update or delete on forum.mark
    for each row execute function forum.done_is_done();

-- Two coders, blind to each other, gave this record the same code and stance.
create table forum.agreement (
    record text collate "C" primary key references evidence.record,
    known tstzrange not null default tstzrange(evidence.stamp(), null),
    second_coder uuid not null references access.person default access.person_id()
);

-- How a disagreement was settled, for the coder who was overruled to learn from.
create table forum.reconciliation (
    id uuid primary key default installation.uuidv7(),
    intervention text collate "C" not null,
    code text collate "C" not null,
    kept uuid references forum.pass,
    reason text not null check (reason ~ '\S' and length(reason) <= 4000),
    settled timestamptz not null default clock_timestamp(),
    settled_by uuid not null references access.person default access.person_id(),
    unique (intervention, code)
);

create trigger never_altered before update or delete or truncate on forum.coding execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on forum.statement execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on forum.resolution execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on forum.vote execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on forum.milestone execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on forum.agreement execute function evidence.refuse();
create trigger never_altered before update or delete or truncate on forum.reconciliation execute function evidence.refuse();

-- Who sees what.

-- Whether somebody may see what other coders did: who has not handed in their own coding of it may not.
create function forum.has_coded(wanted text) returns boolean language sql stable security definer
set search_path = forum, pg_temp as $$
    select exists (select from pass where intervention = wanted and coder = access.person_id() and done is not null)
        or (access.works_here() and not exists (
                select from pass where intervention = wanted and coder = access.person_id())
            and (select count(*) from pass where intervention = wanted and done is not null) >= 2)
$$;

alter table forum.sitting enable row level security;
create policy published on forum.sitting for select to "${app}" using (published is not null);
create policy staff_read on forum.sitting for select to "${app}" using ((select access.works_here()));
create policy coders_open on forum.sitting for insert to "${app}"
    with check (opened_by = access.person_id() and (select access.has_role('coder')));
create policy coders_publish on forum.sitting for update to "${app}" using ((select access.has_role('coder')));
grant select, insert (ref, session, kind, title, agenda_item, held, address, language, reworded, published),
    update (published, title, agenda_item, held, address, kind) on forum.sitting to "${app}";

alter table forum.notes enable row level security;
create policy published on forum.notes for select to "${app}"
    using (exists (select from forum.sitting s where s.ref = sitting));
create policy coders_take on forum.notes for insert to "${app}"
    with check (taken_by = access.person_id() and (select access.has_role('coder')));
grant select, insert (sitting, text) on forum.notes to "${app}";

alter table forum.intervention enable row level security;
create policy published on forum.intervention for select to "${app}"
    using (exists (select from forum.sitting s where s.ref = sitting));
create policy coders_write on forum.intervention for insert to "${app}"
    with check (changed_by = access.person_id() and (select access.has_role('coder')));
create policy coders_close on forum.intervention for update to "${app}" using ((select access.has_role('coder')));
grant select, update (known), insert (ref, sitting, position, label_starts, label_ends, starts, ends, words,
    speaker_written, found, speaker_kind, jurisdiction, entity, on_behalf_of, language) on forum.intervention to "${app}";

alter table forum.alias enable row level security;
create policy staff_read on forum.alias for select to "${app}" using ((select access.works_here()));
create policy coders_write on forum.alias for insert to "${app}"
    with check (decided_by = access.person_id() and (select access.has_role('coder')));
create policy coders_change on forum.alias for update to "${app}" using ((select access.has_role('coder')));
grant select, insert, update on forum.alias to "${app}";

grant select, insert on forum.session, forum.codebook, forum.code to "${app}";
grant update (published, note) on forum.codebook to "${app}";
grant update, delete on forum.code to "${app}";
grant update (title, held) on forum.session to "${app}";

alter table forum.coding enable row level security;
create policy standing_is_public on forum.coding for select to "${app}"
    using (exists (select from evidence.version v where v.claim = coding.claim and v.standing));
create policy own on forum.coding for select to "${app}"
    using (exists (select from evidence.claim c where c.id = coding.claim and c.author = access.person_id()));
create policy not_blind_any_more on forum.coding for select to "${app}"
    using ((select access.works_here()) and forum.has_coded(intervention));
create policy reviewers_read_what_is_submitted on forum.coding for select to "${app}"
    using ((select access.has_role('reviewer'))
        and exists (select from evidence.version v where v.claim = coding.claim and v.status = 'submitted'));
create policy staff_write on forum.coding for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
grant select, insert on forum.coding to "${app}";

alter table forum.statement enable row level security;
alter table forum.resolution enable row level security;
alter table forum.vote enable row level security;
alter table forum.milestone enable row level security;
create policy standing_is_public on forum.statement for select to "${app}"
    using (exists (select from evidence.version v where v.claim = statement.claim and v.standing));
create policy standing_is_public on forum.resolution for select to "${app}"
    using (exists (select from evidence.version v where v.claim = resolution.claim and v.standing));
create policy standing_is_public on forum.vote for select to "${app}"
    using (exists (select from evidence.version v where v.claim = vote.claim and v.standing));
create policy standing_is_public on forum.milestone for select to "${app}"
    using (exists (select from evidence.version v where v.claim = milestone.claim and v.standing));
create policy staff_read on forum.statement for select to "${app}" using ((select access.works_here()));
create policy staff_read on forum.resolution for select to "${app}" using ((select access.works_here()));
create policy staff_read on forum.vote for select to "${app}" using ((select access.works_here()));
create policy staff_read on forum.milestone for select to "${app}" using ((select access.works_here()));
create policy staff_write on forum.statement for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
create policy staff_write on forum.resolution for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
create policy staff_write on forum.vote for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
create policy staff_write on forum.milestone for insert to "${app}"
    with check ((select access.has_role('coder')) or (select access.has_role('reviewer')));
grant select, insert on forum.statement, forum.resolution, forum.vote, forum.milestone to "${app}";

alter table forum.pass enable row level security;
create policy own on forum.pass to "${app}"
    using (coder = access.person_id() and (select access.has_role('coder')))
    with check (coder = access.person_id() and (select access.has_role('coder')));
create policy not_blind_any_more on forum.pass for select to "${app}"
    using (done is not null and (select access.works_here()) and forum.has_coded(intervention));
grant select, insert (intervention, codebook), update (done, comment) on forum.pass to "${app}";

alter table forum.mark enable row level security;
create policy own on forum.mark to "${app}"
    using (exists (select from forum.pass p where p.id = pass and p.coder = access.person_id()))
    with check (exists (select from forum.pass p where p.id = pass and p.coder = access.person_id()));
create policy not_blind_any_more on forum.mark for select to "${app}"
    using (exists (select from forum.pass p where p.id = pass));
grant select, insert, update, delete on forum.mark to "${app}";

alter table forum.agreement enable row level security;
create policy standing_is_public on forum.agreement for select to "${app}"
    using (exists (select from evidence.version v where v.record = agreement.record and v.standing));
create policy second_coder on forum.agreement for insert to "${app}"
    with check (second_coder = access.person_id() and (select access.has_role('coder')));
grant select (record, known), insert (record) on forum.agreement to "${app}";

alter table forum.reconciliation enable row level security;
create policy not_blind_any_more on forum.reconciliation for select to "${app}"
    using ((select access.works_here()) and forum.has_coded(intervention));
create policy staff_settle on forum.reconciliation for insert to "${app}"
    with check (settled_by = access.person_id()
        and ((select access.has_role('coder')) or (select access.has_role('reviewer'))));
grant select, insert (intervention, code, kept, reason) on forum.reconciliation to "${app}";

-- What a figure is made of, the same for everybody who asks: of what is not confirmed no more than that it waits.
create view forum.considered_position as
    select v.record, v.known, v.status, 'coding' as origin, c.speaker_kind, c.jurisdiction, c.entity, c.on_behalf_of,
           c.code, c.stance, c.doubtful, c.said, c.forum, c.session, c.intervention,
           d.counts_for, a.known as agreed
    from evidence.version v join forum.coding c on c.claim = v.claim
        join forum.code d on d.codebook = c.codebook and d.code = c.code
        left join forum.agreement a on a.record = v.record
    where v.status in ('submitted', 'confirmed')
    union all
    select v.record, v.known, v.status, 'statement', s.speaker_kind, s.jurisdiction, s.entity, s.on_behalf_of,
           s.code, s.stance, false, s.said, s.forum, s.session, null, null, null
    from evidence.version v join forum.statement s on s.claim = v.claim
    where v.status in ('submitted', 'confirmed');
create view forum.considered_vote as
    select v.record, v.known, v.status, c.ballot, c.forum, c.session, c.jurisdiction, c.vote, c.voted, c.text_number
    from evidence.version v join forum.vote c on c.claim = v.claim
    where v.status in ('submitted', 'confirmed');
create view forum.considered_milestone as
    select v.record, v.known, v.status, m.rung, m.happened, m.body
    from evidence.version v join forum.milestone m on m.claim = v.claim
    where v.status in ('submitted', 'confirmed');
grant select on forum.considered_position, forum.considered_vote, forum.considered_milestone to "${app}";

-- How far the coding of each sitting is; no more than counts.
create view forum.coding_progress as
    select i.sitting, count(*) as interventions,
           count(*) filter (where p.passes >= 1) as coded,
           count(*) filter (where p.passes >= 2) as coded_twice
    from forum.intervention i join forum.sitting s on s.ref = i.sitting
        left join lateral (select count(*) as passes from forum.pass p
            where p.intervention = i.ref and p.done is not null) p on true
    where upper_inf(i.known) and s.published is not null
    group by i.sitting;
grant select on forum.coding_progress to "${app}";
