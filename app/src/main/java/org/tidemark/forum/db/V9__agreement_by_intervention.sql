-- The first two codings of each intervention, intervention by intervention, so that whole interventions can be drawn
-- again when an interval is worked out: the codes of one intervention are not independent of each other. Which
-- intervention it is is not told, nor who coded it.
create function forum.coding_pairs_within(unpublished_too boolean)
returns table (session text, intervention bigint, one_said text, other_said text, units bigint)
language sql stable security definer set search_path = forum, pg_temp as $$
    with handed_in as (
        select id, intervention, coder, codebook, row_number() over (partition by intervention order by done, id) as place
        from pass where done is not null)
    select s.session, dense_rank() over (order by first.intervention), coalesce(m.stance, 'absent'),
           coalesce(n.stance, 'absent'), count(*)
    from handed_in first join handed_in second on second.intervention = first.intervention
            and first.place = 1 and second.place = 2
        join intervention i on i.ref = first.intervention and upper_inf(i.known)
        join sitting s on s.ref = i.sitting
        join code c on c.codebook = first.codebook
        left join mark m on m.pass = first.id and m.code = c.code
        left join mark n on n.pass = second.id and n.code = c.code
    where s.published is not null or (unpublished_too and access.works_here())
    group by s.session, first.intervention, 3, 4
$$;
