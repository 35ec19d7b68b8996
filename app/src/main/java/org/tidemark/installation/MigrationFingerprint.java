package org.tidemark.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All migrations and the application role in one hash. As long as the database has recorded this very hash,
/// there is nothing to migrate and nobody needs to ask for each module.
final class MigrationFingerprint {
    private MigrationFingerprint() {}

    static String of(List<String> modules, DatabaseServer server) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String module : modules) {
                for (Resource file : files(module)) {
                    digest.update((module + "/" + file.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            digest.update((server.applicationRole() + server.applicationPassword()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    static @Nullable String recorded(JdbcClient jdbc) {
        boolean known = jdbc.sql("select to_regclass('installation.migrated') is not null")
                .query(Boolean.class)
                .single();
        return known
                ? jdbc.sql("select fingerprint from installation.migrated")
                        .query(String.class)
                        .optional()
                        .orElse(null)
                : null;
    }

    static void record(JdbcClient jdbc, String fingerprint) {
        jdbc.sql("""
                        insert into installation.migrated (fingerprint) values (?)
                        on conflict (one_row) do update set fingerprint = excluded.fingerprint
                        """).param(fingerprint).update();
    }

    private static List<Resource> files(String module) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:org/tidemark/" + module + "/db/*.sql"))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }
}
