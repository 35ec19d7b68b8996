package org.tidemark.forum.suggest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.forum.Codebooks;
import org.tidemark.forum.suggest.SpokenWords.Spoken;

/// Suggests to a coder which codes an intervention may carry. What is on screen is answered at once; reading
/// the rest
/// of a sitting, and learning from new confirmed codings, are jobs.
@Component("codeSuggestions")
@PreAuthorize("hasAnyRole('CODER', 'REVIEWER')")
public class Suggestions {
    static final TaskDescriptor<Person> READ = TaskDescriptor.of("forum.suggestions.read", Person.class);
    static final TaskDescriptor<Void> LEARN = TaskDescriptor.of("forum.suggestions.learn");
    static final String LEARNING = "from confirmed codings";

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    /// What suggestions rest on.
    public enum State {
        /// The network's confirmed codings.
        LEARNT,
        /// Words alone, until enough codings are confirmed and learnt from.
        LEARNING,
        /// Words alone, since the model reads English only.
        OTHER_LANGUAGE,
        /// None: no model can be read on this machine.
        UNAVAILABLE,
        /// None: who codes second is told nothing before they hand in.
        BLIND;

        /// The key of the sentence that says so.
        public String key() {
            return "forum.suggest." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// Suggestions, with what they rest on.
    public record Answer(State state, List<Suggested> suggested) {}

    /// How many interventions of a sitting are read, of those that can be.
    public record Progress(int done, int all) {}

    /// What was learnt last, and how well it did on codings that it had not seen.
    public record Learnt(Instant trained, CrossValidation.Figures figures) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Codebooks codebooks;
    private final SpokenWords words;
    private final ReadMeanings read;
    private final ConfirmedCodings confirmed;
    private final LearntModels models;
    private final Meanings meanings;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Cache<Object, Boolean> lookedAt =
            Caffeine.newBuilder().expireAfterWrite(LOOK_AGAIN).build();

    Suggestions(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Codebooks codebooks,
            SpokenWords words,
            ReadMeanings read,
            ConfirmedCodings confirmed,
            LearntModels models,
            Meanings meanings,
            ObjectProvider<SchedulerClient> scheduler) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.codebooks = codebooks;
        this.words = words;
        this.read = read;
        this.confirmed = confirmed;
        this.models = models;
        this.meanings = meanings;
        this.scheduler = scheduler;
    }

    /// The codes that are most likely, for the current person while they code: nothing when they code second
    /// and have
    /// not handed in.
    public Answer forCoder(String intervention, int limit) {
        return codesBlind(intervention) ? new Answer(State.BLIND, List.of()) : answer(intervention, limit);
    }

    /// The codes that are most likely, whoever asks.
    public List<Suggested> of(String intervention, int limit) {
        return answer(intervention, limit).suggested();
    }

    /// Reads the rest of a sitting as a job.
    public void prepare(String sitting) {
        scheduler
                .getObject()
                .scheduleIfNotExists(READ.instance(sitting)
                        .data(CurrentPerson.get().orElseThrow())
                        .scheduledTo(Instant.now()));
    }

    /// How far reading a sitting is.
    public Progress progress(String sitting) {
        var progress = words.progress(sitting);
        return new Progress(progress.done(), progress.all());
    }

    public Optional<Learnt> learnt() {
        return models.latest(codebooks.current()).map(version -> new Learnt(version.trained(), version.figures()));
    }

    private boolean codesBlind(String intervention) {
        return Boolean.TRUE.equals(transaction.execute(status -> jdbc.sql("select forum.codes_blind(?)")
                .param(intervention)
                .query(Boolean.class)
                .single()));
    }

    private Answer answer(String intervention, int limit) {
        int codebook = codebooks.current();
        var spoken = words.find(intervention);
        if (spoken.isEmpty() || codebook == 0) {
            return new Answer(State.LEARNING, List.of());
        }
        return spoken.get().isEnglish()
                ? inEnglish(spoken.get(), codebook, limit)
                : new Answer(State.OTHER_LANGUAGE, byWords(spoken.get(), codebook, limit));
    }

    private Answer inEnglish(Spoken spoken, int codebook, int limit) {
        if (meanings.failure().isPresent()) {
            return new Answer(State.UNAVAILABLE, List.of());
        }
        var version = models.latest(codebook);
        learnWhatIsNew(codebook, version.map(LearntModels.Version::learntFrom).orElse(""));
        if (version.isEmpty()) {
            return new Answer(State.LEARNING, byWords(spoken, codebook, limit));
        }
        try {
            var model = models.ready(version.get().id(), codebook);
            var said = read.of(List.of(spoken)).getFirst();
            readTheRest(spoken.sitting());
            return new Answer(State.LEARNT, model.suggest(spoken.ref(), said, limit));
        } catch (Meanings.Unavailable e) {
            return new Answer(State.UNAVAILABLE, List.of());
        }
    }

    private List<Suggested> byWords(Spoken spoken, int codebook, int limit) {
        return new Keywords(codebooks.codes(codebook), spoken.language()).of(spoken.words(), limit);
    }

    /// A first model is learnt at once; later ones wait a minute for what else is confirmed.
    private void learnWhatIsNew(int codebook, String learntFrom) {
        if (isTimeToLookAt(codebook) && !confirmed.state().equals(learntFrom)) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(LEARN.instance(LEARNING)
                            .scheduledTo(
                                    learntFrom.isEmpty()
                                            ? Instant.now()
                                            : Instant.now().plus(LOOK_AGAIN)));
        }
    }

    private void readTheRest(String sitting) {
        if (isTimeToLookAt(sitting)) {
            var progress = words.progress(sitting);
            if (progress.done() < progress.all()) {
                prepare(sitting);
            }
        }
    }

    private boolean isTimeToLookAt(Object what) {
        return lookedAt.asMap().putIfAbsent(what, true) == null;
    }
}
