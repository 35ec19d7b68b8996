-- Whoever reads a claim reads its content: drafts are private to their authors and the reviewers' desk.
drop policy staff_read on atlas.policy_event;
create policy staff_read on atlas.policy_event for select to "${app}"
    using ((select access.works_here()) and exists (select from evidence.claim c where c.id = claim));
drop policy staff_read on atlas.assessment;
create policy staff_read on atlas.assessment for select to "${app}"
    using ((select access.works_here()) and exists (select from evidence.claim c where c.id = claim));

-- What a figure is made of, the same for everybody who asks: what is confirmed, and of what was handed in that it waits.
create or replace view atlas.considered_event as
    select v.record, v.known, v.status, e.policy_type, e.jurisdiction, e.stage, e.direction, e.happened,
           e.model, e.substances
    from evidence.version v join atlas.policy_event e on e.claim = v.claim
    where v.status in ('submitted', 'confirmed');
