-- which set of migrations this database has seen last; lets a start skip looking at each module
create table installation.migrated (
    one_row boolean primary key default true check (one_row),
    fingerprint text not null
);
