package org.tidemark.forum.search;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What search does in the background.
@Configuration(proxyBeanMethods = false)
class SearchJobs {
    private static final LocalTime EARLY = LocalTime.of(5, 30);

    // the scheduler needs its jobs before the letters, which need the scheduler
    @Bean
    Task<Void> searchAlertsJob(ObjectProvider<SearchAlerts> alerts) {
        return Tasks.recurring("forum.search-alerts", Schedules.daily(ZoneOffset.UTC, EARLY))
                .execute((instance, context) -> alerts.getObject().tell());
    }
}
