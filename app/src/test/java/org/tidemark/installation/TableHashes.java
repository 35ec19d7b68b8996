package org.tidemark.installation;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Row count and hash of the ordered rows of each table and each sequence: equal for databases that hold the same.
record TableHashes(Map<String, String> byTable) {
    static TableHashes of(DatabaseServer server) {
        var owner = JdbcClient.create(server.asOwner());
        var hashes = new TreeMap<String, String>();
        for (StoredTables.Columns table : StoredTables.columns(owner)) {
            hashes.put(
                    table.table(),
                    owner.sql("select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text"
                                    + " collate \"C\")), '') from (select " + table.selected() + " from "
                                    + table.table() + ") t")
                            .query(String.class)
                            .single());
        }
        StoredTables.sequences(owner).forEach(sequence -> hashes.put(sequence.name(), sequence.toString()));
        return new TableHashes(hashes);
    }
}
