package org.tidemark.evidence;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.access.Audit;
import org.tidemark.evidence.StoredFiles.Incoming;

/// The archived copies of sources: kept, shown to whom may see them, withdrawn.
@Component
public class ArchivedCopies {
    private static final String SELECT = """
            select id, source, sha256, media_type, size, made, made_by, open_because, withdrawn, withdrawn_because,
                   withdrawn is null and (open_because is not null or (select access.works_here())) as readable
            from evidence.archived_copy
            """;

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ArchivedCopies(JdbcClient jdbc, StoredFiles files, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// The copies of the sources of these claims, withdrawn ones too, the latest first.
    @Transactional(readOnly = true)
    public SourceCopies of(Collection<UUID> claims) {
        var copies = new HashMap<UUID, List<ArchivedCopy>>();
        jdbc.sql(SELECT + """
                        where source in (select source from evidence.claim_source where claim = any(?))
                        order by made desc""")
                .param(claims.toArray(UUID[]::new))
                .query((row, n) -> copy(row))
                .list()
                .forEach(copy -> copies.computeIfAbsent(copy.source(), s -> new ArrayList<>())
                        .add(copy));
        var sources = new HashMap<SourceCopies.Name, UUID>();
        jdbc.sql("""
                        select distinct s.id, s.address, s.title, s.publisher,
                               lower(s.published) as first, upper(s.published) - 1 as last
                        from evidence.claim_source c join evidence.source s on s.id = c.source
                        where c.claim = any(?)""").param(claims.toArray(UUID[]::new)).query(row -> {
            sources.put(SourceCopies.Name.of(row), row.getObject("id", UUID.class));
        });
        return new SourceCopies(Map.copyOf(sources), Map.copyOf(copies));
    }

    /// The copy with this content, if the current person may open it.
    @Transactional(readOnly = true)
    public Optional<ArchivedCopy> readable(String sha256) {
        return known(sha256).stream().filter(ArchivedCopy::readable).findFirst();
    }

    /// All copies with this content whose existence the current person may know.
    @Transactional(readOnly = true)
    public List<ArchivedCopy> known(String sha256) {
        return jdbc.sql(SELECT + "where sha256 = ? order by made")
                .param(sha256)
                .query((row, n) -> copy(row))
                .list();
    }

    /// Keeps what came in as a copy of `source`; the same content is kept once. The file is there before the row.
    @PreAuthorize("hasAnyRole('CODER', 'REVIEWER')")
    @Transactional
    public void keep(UUID source, Incoming content, String mediaType, @Nullable String openBecause) throws IOException {
        takeTurn(content.sha256());
        files.keep(content);
        int added = jdbc.sql("""
                        insert into evidence.archived_copy (source, sha256, media_type, size, open_because)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .param(source)
                .param(content.sha256())
                .param(mediaType)
                .param(content.size())
                .param(openBecause)
                .update();
        if (added > 0) {
            audit.note("copy.kept", content.sha256(), source + " " + mediaType + " " + content.size());
        }
    }

    /// Withdraws a copy once; false when somebody else has done so already. Its content is deleted, its hash stays.
    @PreAuthorize("hasAnyRole('CODER', 'REVIEWER')")
    public boolean withdraw(UUID copy, String reason) {
        boolean withdrawn = Boolean.TRUE.equals(transaction.execute(status -> {
            int changed = jdbc.sql("""
                            update evidence.archived_copy
                            set withdrawn = clock_timestamp(), withdrawn_by = access.person_id(), withdrawn_because = ?
                            where id = ? and withdrawn is null""").params(reason, copy).update();
            if (changed > 0) {
                String sha256 = jdbc.sql("select sha256 from evidence.archived_copy where id = ?")
                        .param(copy)
                        .query(String.class)
                        .single();
                audit.note("copy.withdrawn", sha256, reason);
            }
            return changed > 0;
        }));
        forgetWithdrawn();
        return withdrawn;
    }

    /// Deletes contents that no copy needs; also those of a process that ended between withdrawing and deleting.
    @EventListener(ApplicationReadyEvent.class)
    void forgetWithdrawn() {
        files.forgetAbandoned();
        for (String sha256 : withdrawnContents()) {
            if (files.find(sha256).isPresent()) {
                transaction.executeWithoutResult(status -> {
                    takeTurn(sha256);
                    if (withdrawnContents().contains(sha256)) {
                        files.forget(sha256);
                    }
                });
            }
        }
    }

    private List<String> withdrawnContents() {
        return jdbc.sql("select evidence.withdrawn_contents()")
                .query(String.class)
                .list();
    }

    /// One at a time for each content: what is being kept is not deleted.
    private void takeTurn(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('evidence.copy ' || ?))")
                .param(sha256)
                .query((row, n) -> 1)
                .single();
    }

    private static ArchivedCopy copy(ResultSet row) throws SQLException {
        return new ArchivedCopy(
                row.getObject("id", UUID.class),
                row.getObject("source", UUID.class),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getObject("made_by", UUID.class),
                row.getBoolean("readable"),
                row.getString("open_because"),
                instant(row.getObject("withdrawn", OffsetDateTime.class)),
                row.getString("withdrawn_because"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
