package org.tidemark.forum;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.Codebooks.Code;

/// The versions of the codebook and what each changed.
@Component
class CodebookVersions {
    /// @param codings how many confirmed codings were made with it
    record Edition(int version, @Nullable Instant published, String note, long codings) {}

    /// What became of one code from one version to the next.
    ///
    /// @param fields which of its texts differ, when it was changed
    record Change(Kind kind, Code code, List<String> fields) {
        enum Kind {
            ADDED,
            CHANGED,
            RETIRED
        }
    }

    private final JdbcClient jdbc;
    private final Codebooks codebooks;

    CodebookVersions(JdbcClient jdbc, Codebooks codebooks) {
        this.jdbc = jdbc;
        this.codebooks = codebooks;
    }

    /// The published ones, the latest first.
    @Transactional(readOnly = true)
    public List<Edition> published() {
        return jdbc.sql("""
                        select b.version, b.published, b.note,
                               (select count(*) from forum.coding c join evidence.standing_change v on v.claim = c.claim
                                where c.codebook = b.version and v.status = 'confirmed' and upper_inf(v.known)) as codings
                        from forum.codebook b where b.published is not null order by b.version desc""")
                .query((row, n) -> new Edition(
                        row.getInt("version"),
                        row.getObject("published", OffsetDateTime.class).toInstant(),
                        row.getString("note"),
                        row.getLong("codings")))
                .list();
    }

    /// What `version` changed of the one before it; nothing of the first.
    @Transactional(readOnly = true)
    public List<Change> changes(int version) {
        Optional<Integer> before = jdbc.sql(
                        "select max(version) from forum.codebook where version < ? and published is not null")
                .param(version)
                .query(Integer.class)
                .optional();
        return before.map(earlier -> changes(codebooks.codes(earlier), codebooks.codes(version)))
                .orElse(List.of());
    }

    static List<Change> changes(List<Code> before, List<Code> after) {
        var changes = new ArrayList<Change>();
        for (Code code : after) {
            var earlier =
                    before.stream().filter(c -> c.code().equals(code.code())).findFirst();
            if (earlier.isEmpty()) {
                changes.add(new Change(Change.Kind.ADDED, code, List.of()));
            } else if (!earlier.get().equals(code)) {
                changes.add(new Change(Change.Kind.CHANGED, code, fields(earlier.get(), code)));
            }
        }
        before.stream()
                .filter(code -> after.stream().noneMatch(c -> c.code().equals(code.code())))
                .forEach(code -> changes.add(new Change(Change.Kind.RETIRED, code, List.of())));
        return changes;
    }

    private static List<String> fields(Code before, Code after) {
        var earlier = texts(before);
        return texts(after).entrySet().stream()
                .filter(field -> !Objects.equals(earlier.get(field.getKey()), field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The texts of a code by the names that the message files know.
    static Map<String, String> texts(Code code) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("label", code.label());
        texts.put("definition", code.definition());
        texts.put("include", code.include());
        texts.put("exclude", code.exclude());
        texts.put("typical", code.typicalWording());
        texts.put("support", code.supportMeans());
        texts.put("oppose", code.opposeMeans());
        texts.put("neutral", code.neutralMeans());
        texts.put("counts", code.countsFor());
        return texts;
    }
}
