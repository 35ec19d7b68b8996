-- Whether a state explained its vote before it was taken or after; empty when it did not.
alter table forum.vote add explained text not null default '' check (explained in ('', 'before', 'after'));
create index on forum.vote (explanation) where explanation <> '';
