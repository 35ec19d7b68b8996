package org.tidemark.installation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The newest migration of each module that a database has.
record SchemaVersions(Map<String, String> byModule) {
    static SchemaVersions of(JdbcClient owner) {
        var found = new LinkedHashMap<String, String>();
        for (String module : Migrations.MODULES) {
            String history = module + ".flyway_history";
            boolean known = owner.sql("select to_regclass(?) is not null")
                    .param(history)
                    .query(Boolean.class)
                    .single();
            if (known) {
                owner.sql("select version from " + history + " where success and version is not null"
                                + " order by installed_rank desc limit 1")
                        .query(String.class)
                        .optional()
                        .ifPresent(version -> found.put(module, version));
            }
        }
        return new SchemaVersions(found);
    }

    /// A backup that knows more than this program would lose that.
    void refuseNewer(Manifest backup) {
        backup.schemas().forEach((module, version) -> {
            String known = byModule.get(module);
            if (known == null
                    || MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(known)) > 0) {
                throw new CannotStart(
                        "The backup was made by a newer Tidemark (" + backup.version() + ").",
                        "Update Tidemark first. Nothing was changed.");
            }
        });
    }

    List<String> words() {
        return byModule.entrySet().stream()
                .map(module -> module.getKey() + " " + module.getValue())
                .toList();
    }
}
