package org.tidemark.forum.suggest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.Codebooks;
import org.tidemark.forum.suggest.ConfirmedCodings.Coding;
import org.tidemark.forum.suggest.Suggested.Example;
import tools.jackson.databind.json.JsonMapper;

/// What was learnt, as it is kept: the latest model of each codebook.
@Component
class LearntModels {
    /// Of what is kept; a change of the traits, or of what is learnt of them, makes another.
    private static final int FORM = 1;

    private static final int KEPT = 5;
    private static final int REASONS = 3;
    private static final int PARTS = 5;
    private static final int FEWEST_CODINGS = 10;
    private static final int FEWEST_SITTINGS = 2;
    private static final long SEED = 2026;

    /// @param learntFrom the state of the confirmed codings that it was learnt from
    record Version(UUID id, String learntFrom, CrossValidation.Figures figures, Instant trained) {}

    private record Remembered(Coding coding, float[] meaning) {}

    /// A model that is ready for use, with what it gives as its reasons.
    static final class Ready {
        private final UUID id;
        private final CodeModel model;
        private final List<Concept> concepts;
        private final List<Remembered> examples;

        private Ready(UUID id, CodeModel model, List<Concept> concepts, List<Remembered> examples) {
            this.id = id;
            this.model = model;
            this.concepts = concepts;
            this.examples = examples;
        }

        List<Suggested> suggest(String intervention, Said said, int limit) {
            return model.rank(concepts, said).stream()
                    .limit(limit)
                    .map(likely -> {
                        var evidence = said.sentences().get(likely.evidence());
                        return new Suggested(
                                likely.code(),
                                likely.stance(),
                                likely.likelihood(),
                                evidence.start(),
                                evidence.end(),
                                reasons(intervention, likely.code(), evidence));
                    })
                    .toList();
        }

        private List<Example> reasons(String intervention, String code, Said.Sentence evidence) {
            return examples.stream()
                    .filter(each -> each.coding().code().equals(code)
                            && !each.coding().intervention().equals(intervention))
                    .map(each -> new Example(
                            each.coding().record(),
                            each.coding().intervention(),
                            code,
                            each.coding().stance(),
                            each.coding().words(),
                            Vectors.dot(each.meaning(), evidence.meaning())))
                    .sorted(Comparator.comparingDouble(Example::nearness).reversed())
                    .limit(REASONS)
                    .toList();
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Codebooks codebooks;
    private final ConfirmedCodings confirmed;
    private final Meanings meanings;
    private volatile @Nullable Ready ready;

    LearntModels(JdbcClient jdbc, JsonMapper json, Codebooks codebooks, ConfirmedCodings confirmed, Meanings meanings) {
        this.jdbc = jdbc;
        this.json = json;
        this.codebooks = codebooks;
        this.confirmed = confirmed;
        this.meanings = meanings;
    }

    @Transactional(readOnly = true)
    public Optional<Version> latest(int codebook) {
        return jdbc.sql("""
                        select id, learnt_from, figures, trained from forum.suggestion_model
                        where codebook = ? and form = ? order by trained desc limit 1""")
                .params(codebook, FORM)
                .query((row, n) -> new Version(
                        row.getObject("id", UUID.class),
                        row.getString("learnt_from"),
                        json.readValue(row.getString("figures"), CrossValidation.Figures.class),
                        row.getObject("trained", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Learns from the confirmed codings, measures it, and keeps it. False when there is too little to learn from.
    @Transactional
    public boolean learn(int codebook) throws Meanings.Unavailable {
        String state = confirmed.state();
        var concepts = Concept.of(codebooks.codes(codebook), meanings);
        var lessons = confirmed.lessons();
        long sittings = lessons.turns().stream()
                .map(turn -> turn.said().sitting())
                .distinct()
                .count();
        if (lessons.codingCount() < FEWEST_CODINGS || sittings < FEWEST_SITTINGS) {
            return false;
        }
        var model = CodeModel.learn(concepts, lessons.turns(), PARTS, SEED);
        var figures = new CrossValidation(concepts, lessons.turns(), PARTS, SEED).figures();
        jdbc.sql(
                        "insert into forum.suggestion_model (codebook, form, learnt_from, parameters, figures) values (?, ?, ?, ?, ?)")
                .params(codebook, FORM, state, json.writeValueAsString(model), json.writeValueAsString(figures))
                .update();
        jdbc.sql("""
                        delete from forum.suggestion_model where id not in (
                            select id from forum.suggestion_model order by trained desc limit ?)""").param(KEPT).update();
        return true;
    }

    /// The model, read when it is first asked for.
    @Transactional
    public Ready ready(UUID id, int codebook) throws Meanings.Unavailable {
        var now = ready;
        if (now == null || !now.id.equals(id)) {
            String parameters = jdbc.sql("select parameters from forum.suggestion_model where id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
            now = new Ready(
                    id,
                    json.readValue(parameters, CodeModel.class),
                    Concept.of(codebooks.codes(codebook), meanings),
                    examples());
            ready = now;
        }
        return now;
    }

    private List<Remembered> examples() throws Meanings.Unavailable {
        var lessons = confirmed.lessons();
        var examples = new ArrayList<Remembered>();
        for (int i = 0; i < lessons.spoken().size(); i++) {
            var spoken = lessons.spoken().get(i);
            var said = lessons.turns().get(i).said();
            for (var coding : lessons.codings().getOrDefault(spoken.ref(), List.of())) {
                var given = new Said.Given(
                        coding.code(),
                        coding.stance(),
                        coding.starts() - spoken.starts(),
                        coding.ends() - spoken.starts());
                said.sentences().stream()
                        .filter(given::touches)
                        .findFirst()
                        .ifPresent(sentence -> examples.add(new Remembered(coding, sentence.meaning())));
            }
        }
        return List.copyOf(examples);
    }
}
