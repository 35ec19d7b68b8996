package org.tidemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tidemark.evidence.Histories;
import org.tidemark.evidence.Status;
import org.tidemark.installation.Command;

@SpringBootTest
class AtlasCommandsTest {
    @Autowired
    private ImportCommand importing;

    @Autowired
    private ExportCommand exporting;

    @Autowired
    private Histories histories;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final String ref = "PE-TEST-" + UUID.randomUUID();

    @Test
    void what_is_verified_is_confirmed_once_and_a_changed_row_becomes_a_new_version() throws IOException {
        var file = write(row("BR", "2025", "yes"));
        assertThat(run(importing, file)).isZero();
        assertThat(run(importing, file)).isZero();
        var first = histories.of(ref).orElseThrow();
        assertThat(first.versions()).hasSize(1);
        assertThat(first.standing().orElseThrow().status()).isEqualTo(Status.CONFIRMED);

        assertThat(run(importing, write(row("BR", "2025-06", "yes")))).isZero();
        assertThat(histories.of(ref).orElseThrow().versions()).hasSize(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 row changed");
        run(
                importing,
                write(row("BR", "2025-06", "yes")
                        .replace("in_force", "proposed")
                        .replace(",reform,", ",rollback,")));
    }

    @Test
    void a_file_with_problems_changes_nothing_and_each_is_printed_with_its_row_and_column() throws IOException {
        var file = write(row("BR", "2025", "yes") + row("ZZ", "yesterday", "perhaps"));
        assertThat(run(importing, file)).isEqualTo(Command.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("row 3, event_date: “yesterday”", "row 3, verified:");
        assertThat(histories.of(ref)).isEmpty();
    }

    @Test
    void a_dry_run_says_what_would_happen() throws IOException {
        assertThat(run(importing, write(row("BR", "2025", "yes")), "--dry-run")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("1 row would be new");
        assertThat(histories.of(ref)).isEmpty();
    }

    @Test
    void what_was_exported_says_nothing_new_when_it_is_imported() {
        String file = folder.resolve("out.csv").toString();
        assertThat(run(exporting, file)).isZero();
        assertThat(run(importing, file, "--dry-run"))
                .as(() -> err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("0 rows would be new, 0 rows changed");
        assertThat(run(exporting, file, "--assessments")).isZero();
        assertThat(run(importing, file)).isEqualTo(Command.FAILED);
        assertThat(run(importing)).isEqualTo(Command.WRONG_USAGE);
    }

    private int run(Command command, String... arguments) {
        return command.run(List.of(arguments), new PrintStream(out, true), new PrintStream(err, true));
    }

    private String write(String rows) throws IOException {
        var file = folder.resolve("in.csv");
        Files.writeString(file, String.join(",", AtlasFile.EVENT_COLUMNS) + "\n" + rows);
        return file.toString();
    }

    private String row(String code, String date, String verified) {
        return ref + "," + code + ",Brazil,legal_regulation,in_force," + date
                + ",Law,statute,medical_only,cannabis,use,reform,Says so,https://example.org/law,A page," + verified
                + ",high\n";
    }
}
