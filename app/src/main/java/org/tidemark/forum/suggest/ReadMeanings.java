package org.tidemark.forum.suggest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.forum.notes.SentenceBreaks;
import org.tidemark.forum.suggest.SpokenWords.Spoken;

/// What interventions mean, read once and kept in the database.
@Component
class ReadMeanings {
    /// The model, and the way in which sentences are told apart.
    static final String MODEL = "all-minilm-l6-v2-q/2";
    private static final int TITLES = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final TransactionTemplate transaction;
    private final Meanings meanings;
    private final Cache<String, float[]> titles =
            Caffeine.newBuilder().maximumSize(TITLES).build();

    ReadMeanings(JdbcClient jdbc, JdbcTemplate batch, TransactionTemplate transaction, Meanings meanings) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.transaction = transaction;
        this.meanings = meanings;
    }

    /// Reads what was not read before, and keeps it.
    List<Said> of(List<Spoken> spoken) throws Meanings.Unavailable {
        var known = known(spoken);
        var fresh = new HashMap<Spoken, List<float[]>>();
        var texts = new ArrayList<String>();
        for (var each : spoken) {
            int sentences = SentenceBreaks.speaking(each.words()).size();
            var kept = known.get(each.ref());
            if (kept == null || kept.size() != sentences) {
                fresh.put(each, new ArrayList<>());
                SentenceBreaks.speaking(each.words()).forEach(range -> texts.add(range.of(each.words())));
            }
        }
        var read = meanings.of(texts).iterator();
        for (var each : spoken) {
            var mine = fresh.get(each);
            if (mine != null) {
                SentenceBreaks.speaking(each.words()).forEach(range -> mine.add(read.next()));
                known.put(each.ref(), mine);
            }
        }
        keep(fresh);
        var said = new ArrayList<Said>(spoken.size());
        for (var each : spoken) {
            said.add(new Said(
                    each.sitting(),
                    each.speaker(),
                    each.title(),
                    each.title().isBlank() ? null : title(each.title()),
                    Said.sentences(each.words(), known.getOrDefault(each.ref(), List.of()))));
        }
        return said;
    }

    private float[] title(String words) throws Meanings.Unavailable {
        var known = titles.getIfPresent(words);
        if (known == null) {
            known = meanings.of(List.of(words)).getFirst();
            titles.put(words, known);
        }
        return known;
    }

    private Map<String, List<float[]>> known(List<Spoken> spoken) {
        var known = new HashMap<String, List<float[]>>();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        select e.intervention, e.meanings from forum.embedding e
                            join forum.intervention i on i.ref = e.intervention and upper_inf(i.known)
                        where e.intervention = any(?) and e.model = ? and e.words = md5(i.words)""")
                .params(spoken.stream().map(Spoken::ref).toArray(String[]::new), MODEL)
                .query((row, n) -> known.put(row.getString("intervention"), numbers(row.getBytes("meanings"))))
                .list());
        return known;
    }

    private void keep(Map<Spoken, List<float[]>> fresh) {
        transaction.executeWithoutResult(status ->
                batch.batchUpdate("""
                insert into forum.embedding (intervention, words, model, meanings) values (?, md5(?), ?, ?)
                on conflict (intervention) do update
                    set words = excluded.words, model = excluded.model, meanings = excluded.meanings""", List.copyOf(fresh.entrySet()), 500, (row, each) -> {
                    row.setString(1, each.getKey().ref());
                    row.setString(2, each.getKey().words());
                    row.setString(3, MODEL);
                    row.setBytes(4, bytes(each.getValue()));
                }));
    }

    private static byte[] bytes(List<float[]> meanings) {
        var bytes = ByteBuffer.allocate(meanings.size() * Meanings.SIZE * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        meanings.forEach(meaning -> {
            for (float number : meaning) {
                bytes.putFloat(number);
            }
        });
        return bytes.array();
    }

    private static List<float[]> numbers(byte[] kept) {
        var floats = ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        var meanings = new ArrayList<float[]>();
        while (floats.remaining() >= Meanings.SIZE) {
            var meaning = new float[Meanings.SIZE];
            floats.get(meaning);
            meanings.add(meaning);
        }
        return meanings;
    }
}
