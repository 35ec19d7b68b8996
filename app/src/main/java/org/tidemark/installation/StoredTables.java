package org.tidemark.installation;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables and sequences of all modules, as the database itself lists them.
final class StoredTables {
    // what says how far a database is migrated belongs to that database, not to what people wrote into it
    private static final String MIGRATION_RECORD =
            "(c.relname = 'flyway_history' or c.oid is not distinct from to_regclass('installation.migrated'))";

    private static final String OF_MODULES = " and n.nspname in ("
            + Migrations.MODULES.stream().map(module -> "'" + module + "'").collect(Collectors.joining(", ")) + ") ";

    private StoredTables() {}

    /// @param columns with a transaction number (xid8) written as null: it means nothing in another database server
    record Columns(String table, List<String> names, String selected) {}

    static List<Columns> columns(JdbcClient owner) {
        return owner.sql("""
                        select format('%I.%I', n.nspname, c.relname) as "table",
                               array_agg(quote_ident(a.attname) order by a.attnum) as names,
                               string_agg(case when a.atttypid = 'xid8'::regtype then 'null' else quote_ident(a.attname) end,
                                          ', ' order by a.attnum) as selected
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                                           and not a.attisdropped and a.attgenerated = ''
                        where c.relkind = 'r' and not
                        """ + MIGRATION_RECORD + OF_MODULES + "group by n.nspname, c.relname order by 1")
                .query((row, number) -> new Columns(
                        row.getString("table"),
                        List.of((String[]) row.getArray("names").getArray()),
                        row.getString("selected")))
                .list();
    }

    /// Without those that the database itself forgets in a crash (unlogged): they say what goes on, not what is held.
    static List<Manifest.Sequence> sequences(JdbcClient owner) {
        return owner
                .sql("select format('%I.%I', n.nspname, c.relname) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and c.relpersistence = 'p'"
                        + OF_MODULES
                        + "order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(name -> owner.sql("select last_value, is_called from " + name)
                        .query((row, number) -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)))
                        .single())
                .toList();
    }

    /// Statements that take all foreign keys away and put them back; the second checks all rows.
    record ForeignKey(String drop, String add) {}

    static List<ForeignKey> foreignKeys(JdbcClient owner) {
        return owner.sql("""
                        select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname) as dropped,
                               format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname,
                                      pg_get_constraintdef(k.oid)) as added
                        from pg_constraint k
                        join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where k.contype = 'f' and k.conparentid = 0
                        """ + OF_MODULES + "order by 1")
                .query((row, number) -> new ForeignKey(row.getString("dropped"), row.getString("added")))
                .list();
    }

    /// Statements that silence the modules' own triggers and bring each back to what it was.
    record Trigger(String silence, String wake) {}

    static List<Trigger> triggers(JdbcClient owner) {
        return owner.sql("""
                        select format('alter table %I.%I disable trigger %I', n.nspname, c.relname, t.tgname) as silence,
                               format('alter table %I.%I enable %s trigger %I', n.nspname, c.relname,
                                      case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname) as wake
                        from pg_trigger t
                        join pg_class c on c.oid = t.tgrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where not t.tgisinternal and t.tgenabled <> 'D'
                        """ + OF_MODULES + "order by 1")
                .query((row, number) -> new Trigger(row.getString("silence"), row.getString("wake")))
                .list();
    }
}
