-- Whoever reads a claim reads its content: drafts are private to their authors and the reviewers' desk.
drop policy staff_read on forum.statement;
create policy staff_read on forum.statement for select to "${app}"
    using ((select access.works_here()) and exists (select from evidence.claim c where c.id = claim));
drop policy staff_read on forum.resolution;
create policy staff_read on forum.resolution for select to "${app}"
    using ((select access.works_here()) and exists (select from evidence.claim c where c.id = claim));
drop policy staff_read on forum.vote;
create policy staff_read on forum.vote for select to "${app}"
    using ((select access.works_here()) and exists (select from evidence.claim c where c.id = claim));
drop policy staff_read on forum.milestone;
create policy staff_read on forum.milestone for select to "${app}"
    using ((select access.works_here()) and exists (select from evidence.claim c where c.id = claim));
