package org.tidemark.installation;

import org.springframework.jdbc.core.simple.JdbcClient;

/// An installation becomes a demonstration at its first start or never, so that nothing made up ever comes
/// among what
/// people entered in earnest.
final class Demonstrations {
    private Demonstrations() {}

    static void mark(JdbcClient owner) {
        owner.sql("insert into installation.demonstration default values on conflict do nothing")
                .update();
    }

    static void require(JdbcClient owner) {
        boolean known = owner.sql("select to_regclass('installation.demonstration') is not null")
                .query(Boolean.class)
                .single();
        if (!known
                || !owner.sql("select exists (select from installation.demonstration)")
                        .query(Boolean.class)
                        .single()) {
            throw new CannotStart(
                    "This installation was not started as a demonstration, so --demo would put made-up data among its"
                            + " real data. Nothing was changed.",
                    "Start the demonstration in a folder of its own, bin/run --demo --data demo, or leave --demo out.");
        }
    }
}
