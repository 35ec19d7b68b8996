package org.tidemark.atlas;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.plan.StarterFiles;

/// Loads the starter atlas when no jurisdiction has an event yet: all of it or nothing.
@Component
@Order(20)
class AtlasStarter implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(AtlasStarter.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AtlasImport atlas;
    private final Criteria criteria;
    private final StarterFiles files;

    AtlasStarter(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AtlasImport atlas,
            Criteria criteria,
            StarterFiles files) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.atlas = atlas;
        this.criteria = criteria;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean begun = jdbc.sql("select exists (select from atlas.considered_event)")
                .query(Boolean.class)
                .single();
        if (!begun) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    private void load() {
        read("gold_standard.csv").ifPresent(csv -> criteria.load(Criteria.Kind.GOLD_STANDARD, csv));
        read("social_justice_components.csv").ifPresent(csv -> criteria.load(Criteria.Kind.SOCIAL_JUSTICE, csv));
        int events = read("policy_events.csv")
                .map(AtlasFile::events)
                .map(atlas::takeEvents)
                .orElse(0);
        int assessments = read("assessments.csv")
                .map(AtlasFile::assessments)
                .map(atlas::takeAssessments)
                .orElse(0);
        LOG.info("Loaded {} policy events and {} assessments", events, assessments);
    }

    private java.util.Optional<String> read(String file) {
        return files.read("atlas", file, AtlasStarter.class, file);
    }
}
