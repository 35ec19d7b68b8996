package org.tidemark.composite.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.composite.Asem;

class CommandLineTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return new CommandLine(
                        folder.toAbsolutePath(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(words));
    }

    private void method(String json) throws IOException {
        Files.writeString(folder.resolve("method.json"), json);
    }

    private static final String NOMINAL = """
            {"denominate": true, "impute": {"method": "group_mean", "group": "EurAsia_group"},
             "screen": {"by": "missing", "data_threshold": 0.9},
             "treat": {"winmax": 5, "skew_threshold": 2, "kurtosis_threshold": 3.5, "fallback": "log_CT", "combine": false},
             "normalise": {"method": "minmax", "lower": 0, "upper": 100}, "weights": "metadata",
             "aggregate": {"pillar": "amean", "sub_index": "amean", "index": "amean"}}
            """;

    private static String data() {
        return Asem.own("").toAbsolutePath().toString();
    }

    @Test
    void the_nominal_index_is_written_as_the_file_says() throws IOException {
        method(NOMINAL);
        assertThat(run(
                        "run",
                        "method.json",
                        "--data",
                        data(),
                        "--metadata",
                        data() + "/metadata.csv",
                        "--out",
                        "scores.csv"))
                .isZero();
        List<String> lines = Files.readAllLines(folder.resolve("scores.csv"));
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\"uCode\",\"Index\",\"Conn\",\"Sust\",\"Physical\",\"ConEcFin\",\"Political\",\"Instit\",\"P2P\","
                                + "\"Environ\",\"Social\",\"SusEcFin\"");
        assertThat(lines.subList(1, lines.size())).isSorted().hasSize(51);
        Table written = Table.read(folder.resolve("scores.csv"), "");
        var expected = Asem.byKey(Asem.expected("A_aggregated"));
        Asem.byKey(written)
                .forEach((unit, cells) -> cells.byColumn().forEach((code, value) -> {
                    if (!code.equals("uCode")) {
                        Asem.assertSame(
                                Asem.number(value),
                                requireNonNull(expected.get(unit)).get(code),
                                unit);
                    }
                }));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void several_years_begin_with_their_time() throws IOException {
        Files.copy(Asem.shared("raw_panel.csv"), folder.resolve("raw_panel.csv"));
        method("""
                {"data": {"years": [2018, 2019]}, "screen": {"by": "missing", "data_threshold": 0.9},
                 "treat": {"winmax": 5, "per": "year"}, "normalise": {"method": "minmax"},
                 "aggregate": {"pillar": "amean", "sub_index": "amean", "index": "amean"}}
                """);
        assertThat(run("run", "method.json", "--data", ".", "--metadata", data() + "/metadata.csv"))
                .isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("\"Time\",\"uCode\",\"Index\"");
        assertThat(lines).hasSize(1 + 2 * 46);
        assertThat(lines.get(1)).startsWith("\"2018\",\"AUS\"");
    }

    @Test
    void what_is_wrong_goes_to_standard_error_and_nothing_is_written() throws IOException {
        method(NOMINAL.replace("winmax", "winmx"));
        assertThat(run("run", "method.json", "--data", data(), "--out", "scores.csv"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("/treat/winmx: unknown\n");
        assertThat(folder.resolve("scores.csv")).doesNotExist();
    }

    @Test
    void tables_that_make_no_sense_are_refused_with_their_place() throws IOException {
        method("{\"normalise\": {\"method\": \"minmax\"}, \"aggregate\": {\"index\": \"amean\"}}");
        Files.writeString(folder.resolve("metadata.csv"), """
                iCode,Level,Parent,Type
                x,1,i,Indicator
                i,2,,Aggregate
                """);
        String[][] wrong = {
            {"uCode,x\nA,1\nB\n", "/raw_data.csv"},
            {"uCode,x\nA,one\nB,2\n", "/raw_data.csv/A/x: \"one\" is not a number"},
            {"uCode,x\nA,Inf\nB,2\n", "/data/A/x: the value is infinite"},
            {"uCode,x\nA,1\nA,2\n", "/data/A: the unit is there twice"},
            {"uCode,x,x\nA,1,2\n", "/raw_data.csv/x: the column is there twice"},
            {"uCode,y\nA,1\n", "/data/x: the indicator has no column"},
            {"uCode,x\nA,1\nB,1\n", "/normalise/x: all values are the same, so min-max has no range"},
            {"uCode,x\n", "/data: there is no unit"},
            {"", "/raw_data.csv: the file is empty"},
        };
        for (String[] one : wrong) {
            Files.writeString(folder.resolve("raw_data.csv"), one[0]);
            err.reset();
            assertThat(run("run", "method.json", "--data", ".")).as(one[0]).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).as(one[0]).contains(one[1]);
        }
    }

    @Test
    void a_wrong_call_ends_with_64() {
        assertThat(run("run", "--data", data())).isEqualTo(64);
        assertThat(run("run", "method.json")).isEqualTo(64);
        assertThat(run("run", "method.json", "--data", data(), "--oot", "x")).isEqualTo(64);
        assertThat(run("walk")).isEqualTo(64);
        assertThat(run("--help")).isZero();
    }

    @Test
    void a_workbook_gives_the_same_as_the_tables() throws IOException {
        method(NOMINAL.replaceFirst("\\{", "{\"data\": {\"file\": \"asem.xlsx\"}, "));
        Table units = Table.read(Asem.own("raw_data.csv"), "");
        Table meta = Table.read(Asem.own("metadata.csv"), "");
        try (var to = Files.newOutputStream(folder.resolve("asem.xlsx"));
                var workbook = new Workbook(to, "test", "1.0")) {
            fill(workbook.newWorksheet("iMeta"), meta);
            fill(workbook.newWorksheet("iData"), units);
        }
        assertThat(run("run", "method.json", "--data", ".", "--metadata", "asem.xlsx", "--out", "a.csv"))
                .isZero();
        method(NOMINAL);
        assertThat(run("run", "method.json", "--data", data(), "--out", "b.csv"))
                .isZero();
        assertThat(folder.resolve("a.csv")).hasSameTextualContentAs(folder.resolve("b.csv"));
    }

    @Test
    void an_audit_pack_is_a_folder_of_tables_or_a_workbook() throws IOException {
        method(NOMINAL);
        assertThat(run("run", "method.json", "--data", data(), "--out", "a.csv", "--audit", "pack"))
                .isZero();
        Path pack = folder.resolve("pack");
        assertThat(pack.resolve("method.json")).hasContent(NOMINAL);
        assertThat(Files.readString(pack.resolve("README.md"))).contains("`rank_intervals.csv`");
        // the input tables of the pack make the same index again
        Files.writeString(
                folder.resolve("again.json"), NOMINAL.replaceFirst("\\{", "{\"data\": {\"file\": \"iData.csv\"}, "));
        assertThat(run("run", "again.json", "--data", "pack", "--metadata", "pack/iMeta.csv", "--out", "b.csv"))
                .isZero();
        assertThat(folder.resolve("b.csv")).hasSameTextualContentAs(folder.resolve("a.csv"));
        Asem.assertAgrees(
                DataTable.read(pack.resolve("data_4_treat.csv"), Asem.METADATA).data(), "A_treated");
        Table intervals = Table.read(pack.resolve("rank_intervals.csv"), "");
        assertThat(intervals.rows()).hasSize(51);
        assertThat(run("run", "method.json", "--data", data(), "--out", "a.csv", "--audit", "pack.xlsx"))
                .isZero();
        assertThat(Table.read(folder.resolve("pack.xlsx"), "results").rows()).hasSize(51);
    }

    private static void fill(Worksheet sheet, Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(table.head()));
        rows.addAll(table.rows());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < table.head().size(); column++) {
                String text = rows.get(row).get(column);
                if (row > 0 && text.matches("-?[0-9.]+(e-?[0-9]+)?")) {
                    sheet.value(row, column, Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
        }
    }
}
