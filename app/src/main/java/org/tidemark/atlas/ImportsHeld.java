package org.tidemark.atlas;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.PersonalData;

/// The files that a person took in. They go with the person; what was submitted from them stays.
@Component
class ImportsHeld implements PersonalData {
    private final JdbcClient jdbc;

    ImportsHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "imports";
    }

    /// The database answers for the person who acts, and for nobody else.
    @Override
    @Transactional(readOnly = true)
    public List<Map<String, Object>> heldOn(UUID person) {
        return jdbc.sql("select * from atlas.imports_of_mine()").query().listOfRows();
    }

    @Override
    @Transactional
    public void forget(UUID person) {
        jdbc.sql("select atlas.forget_my_imports()").query((row, n) -> 1).single();
    }
}
