-- An installation is made for demonstration at its first start or never: what it holds is partly made up, and it says so
-- on every page. The mark is set by whoever owns the database; the application reads it.
create table installation.demonstration (
    one_row boolean primary key default true check (one_row),
    since timestamptz not null default clock_timestamp()
);
grant select on installation.demonstration to "${app}";
