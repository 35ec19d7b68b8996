-- What the sentences of an intervention mean, as numbers, so that they are read once. It follows from the words alone.
create table forum.embedding (
    intervention text collate "C" primary key,
    words text not null,
    model text not null,
    meanings bytea not null
);
alter table forum.embedding enable row level security;
create policy as_the_words_are on forum.embedding for select to "${app}"
    using (exists (select from forum.intervention i where i.ref = intervention));
create policy staff_write on forum.embedding for insert to "${app}" with check ((select access.works_here()));
create policy staff_renew on forum.embedding for update to "${app}" using ((select access.works_here()));
grant select, insert, update on forum.embedding to "${app}";

-- What was learnt from confirmed codings, and how well it did on codings that it had not seen.
create table forum.suggestion_model (
    id uuid primary key default installation.uuidv7(),
    codebook int not null references forum.codebook,
    -- of the parameters: a model of another form is learnt anew, not read
    form int not null,
    learnt_from text not null,
    parameters text not null,
    figures text not null,
    trained timestamptz not null default clock_timestamp()
);
create index on forum.suggestion_model (codebook, trained);
alter table forum.suggestion_model enable row level security;
create policy staff_read on forum.suggestion_model for select to "${app}" using ((select access.works_here()));
create policy coders_learn on forum.suggestion_model for insert to "${app}" with check ((select access.has_role('coder')));
create policy coders_forget on forum.suggestion_model for delete to "${app}" using ((select access.has_role('coder')));
grant select, delete, insert (codebook, form, learnt_from, parameters, figures) on forum.suggestion_model to "${app}";

-- The interventions of which it is known which codes they carry: somebody handed in a coding, and nothing of it waits.
create view forum.settled_intervention as
    select distinct p.intervention from forum.pass p
    where p.done is not null and (select access.works_here()) and not exists (
        select from forum.coding c join evidence.version v on v.claim = c.claim
        where c.intervention = p.intervention and v.status in ('draft', 'submitted') and upper_inf(v.known));
grant select on forum.settled_intervention to "${app}";

-- Whether the current person codes after somebody else, and has not handed in: then neither people nor machines may
-- tell them anything.
create function forum.codes_blind(wanted text) returns boolean language sql stable security definer
set search_path = forum, pg_temp as $$
    select exists (
        select from pass other
        where other.intervention = wanted and other.coder <> access.person_id()
            and not exists (
                select from pass own where own.intervention = wanted and own.coder = access.person_id()
                    and (own.done is not null or own.opened < other.opened)))
$$;
