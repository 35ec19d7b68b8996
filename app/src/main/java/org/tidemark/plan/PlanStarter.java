package org.tidemark.plan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Loads the starter plan when there is none yet.
@Component
@Order(10)
class PlanStarter implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(PlanStarter.class);

    private final Plans plans;
    private final StarterFiles files;

    PlanStarter(Plans plans, StarterFiles files) {
        this.plans = plans;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (plans.current().isEmpty()) {
            files.read("plan", ".yaml", PlanStarter.class, "plan.yaml")
                    .map(plans::load)
                    .ifPresent(plan -> LOG.info("Loaded the plan {}", plan.code()));
        }
    }
}
