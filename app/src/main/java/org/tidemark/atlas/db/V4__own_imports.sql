-- What is held on the person who asks, whatever their roles are by now; and its end when they go: the file served to
-- write the claims, which stay without it.
create function atlas.imports_of_mine()
returns table (opened timestamptz, file_name text, state text, content text, report text)
language sql stable security definer set search_path = atlas, pg_temp as $$
    select opened, file_name, state, content, report from import_job where person = access.person_id() order by opened
$$;

create function atlas.forget_my_imports() returns void language sql volatile security definer
set search_path = atlas, pg_temp as $$
    delete from import_job where person = access.person_id()
$$;
