package org.tidemark.installation;

import java.util.List;
import java.util.Map;

/// What is in a backup: enough to judge, before anything is touched, whether it is whole and whether it fits.
///
/// @param schemas the newest migration of each module when the backup was made
record Manifest(
        int format,
        String version,
        String madeAt,
        Map<String, String> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        List<Part> parts) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String FILES = "files/";

    /// @param name with its schema
    record Table(String name, List<String> columns, long rows) {
        String part() {
            return "database/" + name + ".copy";
        }
    }

    record Sequence(String name, long last, boolean called) {}

    /// One entry of the archive.
    record Part(String name, long size, String sha256) {
        boolean isFile() {
            return name.startsWith(FILES);
        }
    }
}
