-- What was read of the record may be kept in memory as long as nothing changed. Whoever keeps it asks when the last change
-- was; whether what is seen now is not what everybody sees (changes of one's own that are not committed, or a snapshot from
-- before); and in which storage the record lies: a restored backup lies in another.
create function evidence.last_change() returns table (at timestamptz, unsettled boolean, storage oid)
language sql stable security definer set search_path = evidence, pg_temp as $$
    select last,
           coalesce(transaction = pg_current_xact_id_if_assigned(), false)
               or current_setting('transaction_isolation') <> 'read committed',
           pg_relation_filenode('evidence.version')
    from clock
$$;

create index began_to_be_known on evidence.version (lower(known));
create index ceased_to_be_known on evidence.version (upper(known)) where upper(known) is not null;
