package org.tidemark.installation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The newest migration of each module that a database has.
record SchemaVersions(Map<String, String> byModule) {
    static SchemaVersions of(JdbcClient owner) {
        var found = new LinkedHashMap<String, String>();
        for (String module : Migrations.MODULES) {
            owner.sql("select version from " + module + ".flyway_history where success and version is not null"
                            + " order by installed_rank desc limit 1")
                    .query(String.class)
                    .optional()
                    .ifPresent(version -> found.put(module, version));
        }
        return new SchemaVersions(found);
    }

    List<String> words() {
        return byModule.entrySet().stream()
                .map(module -> module.getKey() + " " + module.getValue())
                .toList();
    }
}
