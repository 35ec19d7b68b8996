package org.tidemark.forum;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;

/// Reads the starter tables: one row is one claim. A row without an address is told of, never half taken.
final class StarterRows {
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9]+");

    /// @param verified whether a page that somebody read says so: confirmed at once
    record Row<T>(T content, boolean verified) {}

    private StarterRows() {}

    static List<Row<Statement>> statements(String csv) {
        return rows(csv)
                .map(row -> new Row<>(
                        new Statement(
                                "ST-" + row.getField("statement_id"),
                                row.getField("forum"),
                                row.getField("session"),
                                days(row.getField("date")),
                                row.getField("setting"),
                                row.getField("speaker"),
                                speaker(row),
                                row.getField("code"),
                                Stance.of(row.getField("stance")),
                                row.getField("summary"),
                                row.getField("confidence"),
                                source(row, row.getField("source_title"))),
                        verified(row)));
    }

    static List<Row<Vote>> votes(String csv) {
        return rows(csv)
                .map(row -> new Row<>(
                        new Vote(
                                "VO-" + row.getField("vote_id") + "-" + row.getField("iso2"),
                                row.getField("vote_id"),
                                row.getField("forum"),
                                row.getField("session"),
                                days(row.getField("date")),
                                row.getField("text_number"),
                                row.getField("title"),
                                row.getField("state"),
                                row.getField("iso2"),
                                Vote.Cast.of(row.getField("vote")),
                                "",
                                "",
                                source(row, "")),
                        verified(row)));
    }

    static List<Row<ForumResolution>> resolutions(String csv) {
        return rows(csv)
                .map(row -> new Row<>(
                        new ForumResolution(
                                "RE-"
                                        + UNFIT.matcher(row.getField("text_number"))
                                                .replaceAll("-")
                                                .replaceAll("^-|-$", ""),
                                row.getField("text_number"),
                                row.getField("forum"),
                                row.getField("session"),
                                days(row.getField("date")),
                                row.getField("title"),
                                list(row.getField("tabled_by")),
                                list(row.getField("sponsors")),
                                row.getField("adopted_by"),
                                number(row.getField("for")),
                                number(row.getField("against")),
                                number(row.getField("abstained")),
                                row.getField("note"),
                                source(row, "")),
                        verified(row)));
    }

    static List<Row<Milestone>> milestones(String csv) {
        var found = rows(csv);
        return found.map(row -> new Row<>(
                new Milestone(
                        "MI-" + row.getField("date") + "-" + found.place(row),
                        Milestone.Rung.of(row.getField("rung")),
                        days(row.getField("date")),
                        row.getField("what"),
                        row.getField("body"),
                        source(row, "")),
                verified(row)));
    }

    static List<Codebooks.Code> codebook(String csv) {
        return rows(csv).all.stream()
                .map(row -> new Codebooks.Code(
                        row.getField("code"),
                        row.getField("label"),
                        row.getField("plan_area"),
                        row.getField("definition"),
                        row.getField("include"),
                        row.getField("exclude"),
                        row.getField("typical_wording"),
                        row.getField("support_means"),
                        row.getField("oppose_means"),
                        row.getField("neutral_means"),
                        countsFor(row.getField("counts_for_measure_3"))))
                .toList();
    }

    private static String countsFor(String said) {
        if (said.equals("yes")) {
            return "call";
        }
        return said.startsWith("yes") ? "mechanism" : "";
    }

    private static Speaker speaker(NamedCsvRecord row) {
        String state = row.getField("iso2");
        return new Speaker(
                SpeakerKind.of(row.getField("speaker_kind")),
                state.isEmpty() ? null : state,
                state.isEmpty() ? row.getField("speaker") : "",
                row.getField("on_behalf_of"));
    }

    private static List<Source> source(NamedCsvRecord row, String title) {
        String address = row.getField("source_url");
        return address.isEmpty() ? List.of() : List.of(Source.of(title, address));
    }

    private static boolean verified(NamedCsvRecord row) {
        return row.getField("verified").equals("yes")
                && !row.getField("source_url").isEmpty();
    }

    private static @Nullable DayRange days(String written) {
        return written.isEmpty() ? null : DayRange.parse(written);
    }

    private static @Nullable Integer number(String written) {
        return written.isEmpty() ? null : Integer.valueOf(written);
    }

    private static List<String> list(String written) {
        return Arrays.stream(written.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private record Rows(List<NamedCsvRecord> all) {
        <T> List<T> map(java.util.function.Function<NamedCsvRecord, T> reader) {
            return all.stream().map(reader).toList();
        }

        /// Its place among the rows of the same date, so that a new row elsewhere changes no reference.
        long place(NamedCsvRecord row) {
            return 1
                    + all.stream()
                            .takeWhile(other -> other != row)
                            .filter(other -> other.getField("date").equals(row.getField("date")))
                            .count();
        }
    }

    private static Rows rows(String csv) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return new Rows(reader.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
