-- When the change that is under way was stamped: a sequence tells it before the commit. Without it, a moment after the last
-- change and before the one under way was answered with an earlier moment as long as somebody wrote.
create unlogged sequence evidence.stamping;

create or replace function evidence.stamp() returns timestamptz language plpgsql security definer
set search_path = evidence, pg_temp as $$
declare moment timestamptz;
begin
    select last into moment from clock where transaction = pg_current_xact_id();
    if found then
        return moment;
    end if;
    perform pg_advisory_xact_lock(hashtext('evidence.stamp'));
    update clock set last = greatest(clock_timestamp(), last + interval '1 microsecond'),
                     transaction = pg_current_xact_id()
    returning last into moment;
    perform setval('evidence.stamping', (extract(epoch from moment) * 1000000)::bigint);
    return moment;
end $$;

-- The known time that can be answered for ever: not in the future, and before every change that is still under way. Who
-- takes a turn is stamped later than all that was stamped before, whether that was committed or not.
create or replace function evidence.as_of(wanted timestamptz) returns timestamptz language plpgsql security definer
set search_path = evidence, pg_temp as $$
declare
    moment timestamptz := least(coalesce(wanted, 'infinity'), clock_timestamp());
    last_change timestamptz;
    before_the_latest_stamp timestamptz;
begin
    select last into last_change from clock;
    if moment <= last_change or pg_try_advisory_xact_lock_shared(hashtext('evidence.stamp')) then
        return moment;
    end if;
    select timestamptz 'epoch' + (last_value - 1) * interval '1 microsecond' into before_the_latest_stamp from stamping;
    return least(moment, greatest(last_change, before_the_latest_stamp));
end $$;
