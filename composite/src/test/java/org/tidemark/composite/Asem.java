package org.tidemark.composite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.tidemark.composite.file.DataTable;
import org.tidemark.composite.file.Metadata;
import org.tidemark.composite.file.Table;

/// The ASEM data, and what COINr computes from them.
public final class Asem {
    /// Relative, as the notes on the files say.
    public static final double TOLERANCE = 1e-12;

    private static final Path OWN = Path.of("src/test/resources/asem");
    private static final Optional<Path> SHARED = Stream.of(
                    System.getProperty("asem", ""), "../../shared/data/asem", "../../../shared/data/asem")
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst();

    public static final Metadata METADATA = Metadata.read(OWN.resolve("metadata.csv"));
    public static final Framework FRAMEWORK = METADATA.framework();
    public static final Data RAW =
            DataTable.read(OWN.resolve("raw_data.csv"), METADATA).data().ofYear(2018);

    public static final Impute IMPUTE = Impute.groupMean("EurAsia_group");
    public static final Screen SCREEN = Screen.byMissing(0.9);
    public static final Method NOMINAL = Method.of(
            new Denominate(), IMPUTE, SCREEN, Treat.winsorising(5), Normalise.minMax(0, 100), Aggregate.arithmetic());

    private static final Result NOMINAL_RESULT = NOMINAL.apply(FRAMEWORK, RAW);

    private Asem() {}

    public static Result nominal() {
        return NOMINAL_RESULT;
    }

    public static Path own(String file) {
        return OWN.resolve(file);
    }

    /// A file outside the project; the test is skipped when there is none.
    public static Path shared(String file) {
        assumeTrue(SHARED.isPresent(), "the whole set of files is not there");
        return SHARED.orElseThrow().resolve(file);
    }

    public static Data panel() {
        return DataTable.read(shared("raw_panel.csv"), METADATA).data();
    }

    /// An expected file: from the whole set when it is there, otherwise the project's own copy, otherwise skipped.
    public static Table expected(String name) {
        String file = "expected/" + name + ".csv";
        Path whole = SHARED.map(folder -> folder.resolve(file)).orElse(OWN.resolve(file));
        Path found = Files.exists(whole) ? whole : OWN.resolve(file);
        assumeTrue(Files.exists(found), name + " is not among the project's own copies");
        return Table.read(found, "");
    }

    /// The rows of a table by their first column.
    public static Map<String, Cells> byKey(Table table) {
        return byKey(table, 1);
    }

    /// The rows of a table by their first columns, joined by a slash.
    public static Map<String, Cells> byKey(Table table, int keys) {
        var rows = new LinkedHashMap<String, Cells>();
        for (List<String> row : table.rows()) {
            var cells = new LinkedHashMap<String, String>();
            for (int at = 0; at < row.size(); at++) {
                cells.put(table.head().get(at), row.get(at));
            }
            rows.put(String.join("/", row.subList(0, keys)), new Cells(cells));
        }
        return rows;
    }

    /// The cells of one row by their column.
    public record Cells(Map<String, String> byColumn) {
        public boolean has(String column) {
            return byColumn.containsKey(column);
        }

        public String get(String column) {
            return requireNonNull(byColumn.get(column), column);
        }

        public double number(String column) {
            return Asem.number(get(column));
        }
    }

    public static void assertAgrees(Data data, String file) {
        Table table = expected(file);
        assertAgrees(
                data,
                table,
                table.head().stream()
                        .filter(code -> !code.equals("uCode") && !code.equals("Time"))
                        .toList());
    }

    public static void assertAgrees(Data data, Table table, List<String> codes) {
        assertThat(data.size()).isEqualTo(table.rows().size());
        var softly = new SoftAssertions();
        for (int row = 0; row < table.rows().size(); row++) {
            String unit = table.text(row, "uCode");
            int here = data.isPanel()
                    ? data.row(unit, Integer.parseInt(table.text(row, "Time"))).orElseThrow()
                    : data.row(unit).orElseThrow();
            for (String code : codes) {
                double value = data.value(here, code);
                double wanted = number(table.text(row, code));
                softly.assertThat(same(value, wanted))
                        .as(table.file() + " " + unit + " " + code + ": " + value + ", expected " + wanted)
                        .isTrue();
            }
        }
        softly.assertAll();
    }

    public static void assertSame(double value, String wanted, String what) {
        assertThat(same(value, number(wanted)))
                .as(what + ": " + value + ", expected " + wanted)
                .isTrue();
    }

    /// Ranks agree where they are the same, or where scores that are the same within the tolerance share our
    /// better rank
    /// while COINr, which compares the last bit, tells them apart.
    static void assertRanks(double[] scores, int[] ranks, int row, int wanted, String what) {
        long tied = java.util.Arrays.stream(scores)
                .filter(score -> Tolerance.same(score, scores[row]))
                .count();
        assertThat(wanted).as(what).isBetween(ranks[row], ranks[row] + (int) tied - 1);
    }

    public static double number(String text) {
        return switch (text) {
            case "" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    static boolean same(double a, double b) {
        return Double.compare(a, b) == 0 || a == b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }
}
