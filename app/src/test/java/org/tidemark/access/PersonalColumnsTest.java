package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/// The guide's list of what is held on people against what the database can hold. **A new column that points at a
/// person, or whose name sounds like one, fails this test** until `docs/guide/personal-data.md` says what it is
/// for and
/// how long it stays, or that it is about nobody; the page `/privacy` then has to say so too.
@SpringBootTest
class PersonalColumnsTest {
    private static final Path GUIDE = Path.of("../docs/guide/personal-data.md");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z_]+\\.[a-z_]+\\.[a-z_]+)` \\|");

    private static final String SOUNDS_PERSONAL =
            "(person|author|actor|coder|speaker_written|^speaker$|email|user|phone|_by$|address|browser|origin"
                    + "|language|principal|device|note$|comment|answer|because|reason|content|^text$|detail|_hash$|session_id|attribute_"
                    + "|last_(used|access)|credential|_key$|^key$|client_data|attestation|task_|file_name)";

    @Autowired
    private ApplicationContext context;

    @Test
    void every_column_that_may_hold_something_about_a_person_is_on_the_list() throws IOException {
        assertThat(listed()).containsAll(columns("""
                c.conrelid is not null or a.attname ~ :sounds or (a.attname = 'name' and n.nspname <> 'plan')"""));
    }

    @Test
    void the_list_names_nothing_that_is_not_there() throws IOException {
        assertThat(columns("true")).containsAll(listed());
    }

    private static TreeSet<String> listed() throws IOException {
        var listed = new TreeSet<String>();
        LISTED.matcher(Files.readString(GUIDE)).results().forEach(row -> listed.add(row.group(1)));
        return listed;
    }

    private List<String> columns(String condition) {
        return TestPeople.asOwner(
                context,
                owner -> owner.sql("""
                        select n.nspname || '.' || t.relname || '.' || a.attname
                        from pg_attribute a
                        join pg_class t on t.oid = a.attrelid and t.relkind in ('r', 'p')
                             and t.relname !~ '^flyway_'
                        join pg_namespace n on n.oid = t.relnamespace
                             and n.nspname !~ '^(pg_|information_schema$|public$)'
                        left join pg_constraint c on c.conrelid = a.attrelid and c.contype = 'f'
                             and c.confrelid = 'access.person'::regclass and a.attnum = any(c.conkey)
                        where a.attnum > 0 and not a.attisdropped and (:sounds <> '') and (""" + condition + ")")
                        .param("sounds", SOUNDS_PERSONAL)
                        .query(String.class)
                        .list());
    }
}
