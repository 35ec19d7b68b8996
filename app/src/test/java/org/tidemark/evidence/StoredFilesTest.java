package org.tidemark.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFilesTest {
    // SHA-256 of "hello"
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    private Path data;

    private StoredFiles files;

    @BeforeEach
    void open() {
        files = new StoredFiles(data);
    }

    @Test
    void a_file_is_known_by_the_hash_of_its_content_and_lies_where_backups_look() throws IOException {
        try (var incoming = files.receive(content("hello"))) {
            assertThat(incoming.sha256()).isEqualTo(HELLO);
            assertThat(incoming.size()).isEqualTo(5);
            assertThat(files.find(HELLO)).isEmpty();
            files.keep(incoming);
        }
        assertThat(files.find(HELLO)).hasValue(data.toAbsolutePath().resolve("files/2c/f2/" + HELLO));
        assertThat(all()).containsExactly("files/2c/f2/" + HELLO);
    }

    @Test
    void what_is_not_kept_leaves_nothing() throws IOException {
        files.receive(content("hello")).close();
        assertThat(all()).isEmpty();
    }

    @Test
    void what_breaks_off_leaves_nothing() {
        var broken = new SequenceInputStream(content("half of it"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> files.receive(broken)).hasMessage("connection reset");
        assertThat(all()).isEmpty();
    }

    @Test
    void what_an_ended_process_left_is_removed_and_what_still_comes_in_is_not() throws IOException {
        Path folder = Files.createDirectories(data.resolve("incoming"));
        Path old = Files.createFile(folder.resolve("old.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        try (var incoming = files.receive(content("still coming"))) {
            files.forgetAbandoned();
            assertThat(incoming.path()).exists();
        }
        assertThat(old).doesNotExist();
    }

    @Test
    void the_same_content_mends_a_damaged_file() throws IOException {
        keep("hello");
        Files.writeString(files.find(HELLO).orElseThrow(), "hxllo");
        keep("hello");
        assertThat(files.find(HELLO).orElseThrow()).hasContent("hello");
    }

    @Test
    void a_name_that_is_no_hash_leads_nowhere() {
        for (String name : List.of("../../etc/passwd", "", HELLO.toUpperCase(java.util.Locale.ROOT), HELLO + "/..")) {
            assertThatThrownBy(() -> files.find(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void keep(String text) throws IOException {
        try (var incoming = files.receive(content(text))) {
            files.keep(incoming);
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> all() {
        try (Stream<Path> found = Files.walk(data)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
