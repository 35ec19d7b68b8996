-- A city that makes policy of its own. Countries, states and provinces are reference data beside the Java.
-- Spelling is the name without what people write differently, so that a city is found however it is written.
create table geography.city (
    code text primary key check (code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}-[A-Z]{3}$'),
    name text not null check (name = btrim(name) and name <> ''),
    spelling text not null check (spelling <> ''),
    country text not null generated always as (left(code, 2)) stored
);
create index on geography.city (country, name);
create index on geography.city (spelling);
grant select, insert, update on geography.city to "${app}";
