-- Where in the table a span of days stands, for looking up words of that span alone.
create index on forum.search_entry using brin (day) with (pages_per_range = 32, autosummarize = on);

-- The codes of some interventions are looked up one by one: joined whole, all codings that ever stood would be read for a
-- hundred. (A function, since only for this the way of joining is given.)
create function forum.codes_of(wanted text[]) returns table (code text, interventions int)
language sql stable security definer set search_path = forum, pg_temp set enable_hashjoin = off set enable_mergejoin = off
as $$
    select c.code, count(distinct c.intervention)::int
    from coded_now c where c.intervention = any(wanted) group by c.code order by 2 desc, 1
$$;

-- As before, without a notice for each call.
create or replace function forum.search_query(wanted text, unwanted text[], languages text[]) returns tsquery
language plpgsql stable as $$
declare
    language text;
    word text;
    part tsquery;
    any_of tsquery;
    none_of tsquery;
begin
    foreach language in array languages loop
        part := websearch_to_tsquery(forum.stemming(language), wanted);
        any_of := case when any_of is null then part else any_of || part end;
        foreach word in array unwanted loop
            part := phraseto_tsquery(forum.stemming(language), word);
            none_of := case when none_of is null then part else none_of || part end;
        end loop;
    end loop;
    return case when none_of is null then any_of else any_of && !!none_of end;
end $$;
