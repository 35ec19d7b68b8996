package org.tidemark.forum.suggest;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.forum.Codebooks;

/// What happens in the background. Reading keeps what it has read as it goes, so after a crash it continues;
/// learning
/// is one transaction.
@Component
class SuggestionWork {
    private static final Logger LOG = LoggerFactory.getLogger(SuggestionWork.class);
    private static final int AT_A_TIME = 50;

    private final SpokenWords words;
    private final ReadMeanings read;
    private final LearntModels models;
    private final Codebooks codebooks;

    SuggestionWork(SpokenWords words, ReadMeanings read, LearntModels models, Codebooks codebooks) {
        this.words = words;
        this.read = read;
        this.models = models;
        this.codebooks = codebooks;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        // the scheduler needs its jobs before what they do, which needs the scheduler
        @Bean
        Task<Person> readingJob(ObjectProvider<SuggestionWork> work) {
            return Tasks.oneTime(Suggestions.READ)
                    .execute((instance, context) -> CurrentPerson.as(
                            instance.getData(), () -> work.getObject().read(instance.getId())));
        }

        @Bean
        Task<Void> learningJob(ObjectProvider<SuggestionWork> work) {
            return Tasks.oneTime(Suggestions.LEARN)
                    .execute((instance, context) -> CurrentPerson.as(
                            Person.IMPORTER, () -> work.getObject().learn()));
        }
    }

    /// Returns how many interventions of the sitting it read.
    int read(String sitting) {
        int done = 0;
        try {
            for (var next = words.unread(sitting, AT_A_TIME);
                    !next.isEmpty();
                    next = words.unread(sitting, AT_A_TIME)) {
                read.of(next);
                done += next.size();
            }
        } catch (Meanings.Unavailable e) {
            LOG.info("The sitting {} is not read: {}", sitting, e.getMessage());
        }
        return done;
    }

    /// Returns whether there was enough to learn from.
    boolean learn() {
        try {
            return models.learn(codebooks.current());
        } catch (Meanings.Unavailable e) {
            LOG.info("Nothing is learnt from codings: {}", e.getMessage());
            return false;
        }
    }
}
