package org.tidemark.access;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What goes on in the background: sending, and forgetting what need not be kept.
@Configuration(proxyBeanMethods = false)
class MailJobs {
    @Bean
    Task<Void> mailJob(Postbox postbox) {
        return Tasks.oneTime(Mail.JOB)
                .onFailure(retried(10))
                .execute((instance, context) -> postbox.sendFromOutbox(UUID.fromString(instance.getId())));
    }

    // the scheduler needs its jobs before the letters, which need the scheduler
    @Bean
    Task<Void> signInLinkJob(ObjectProvider<SignInLetters> letters) {
        return Tasks.oneTime(SignInLinks.MAIL)
                .onFailure(retried(4))
                .execute((instance, context) -> letters.getObject().write(UUID.fromString(instance.getId())));
    }

    @Bean
    Task<Void> forgettingJob(JdbcClient jdbc) {
        return Tasks.recurring("access.forgetting", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    jdbc.sql("select access.forget_old_links()").query().singleRow();
                    jdbc.sql("select access.forget_old_messages()").query().singleRow();
                });
    }

    private static FailureHandler<Void> retried(int times) {
        return new MaxRetriesFailureHandler<>(
                times, new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(20), 2.0));
    }
}
