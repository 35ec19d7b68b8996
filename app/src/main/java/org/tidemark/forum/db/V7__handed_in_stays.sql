-- What was handed in stays as it was, or a coder could look at the other coding and think again; and nobody hands in two
-- codings of one intervention, or they could agree with themselves.
create function forum.handed_in_stays() returns trigger language plpgsql security definer
set search_path = forum, pg_temp as $$
begin
    if tg_op = 'UPDATE' and old.done is not null then
        raise exception 'a coding that was handed in is not changed (%)', old.intervention using errcode = 'TM001';
    end if;
    if tg_op = 'INSERT' and exists (
        select from pass where intervention = new.intervention and coder = new.coder and done is not null) then
        raise exception 'this coder has handed in a coding of % already', new.intervention using errcode = 'TM001';
    end if;
    return new;
end $$;
create trigger handed_in_stays before insert or update on forum.pass
    for each row execute function forum.handed_in_stays();
