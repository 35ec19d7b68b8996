package org.tidemark.forum.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.PersonalData;

/// The files of blogs that a person looks through, and the lines of notes that they wrote in the room. The files go
/// with
/// the person; the lines are part of the record.
@Component
class NotesHeld implements PersonalData {
    private final JdbcClient jdbc;

    NotesHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "notes";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Map<String, Object>> heldOn(UUID person) {
        var files = jdbc.sql("select file_name, opened, content from forum.blog_file where person = access.person_id()")
                .query()
                .listOfRows();
        var lines = jdbc.sql("""
                        select sitting, noted, speaker_written, words from forum.live_entry
                        where author = access.person_id() order by noted""").query().listOfRows();
        return List.of(Map.of("files", files), Map.of("lines", lines));
    }

    @Override
    @Transactional
    public void forget(UUID person) {
        jdbc.sql("delete from forum.blog_file where person = access.person_id()")
                .update();
    }
}
