package org.tidemark.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;

/// Policy events and assessments as CSV files have them.
///
/// @param rows those that can be used
/// @param flawed the others, as far as they could be read, so that all that is wrong with them can be said
/// @param problems what is wrong with them
/// @param columns those that the file has
record AtlasFile<T>(
        List<AtlasFile.Row<T>> rows,
        List<AtlasFile.Row<T>> flawed,
        List<CsvRows.Problem> problems,
        Set<String> columns) {
    /// @param number counted as a person sees it: the heading is row 1
    /// @param verified whether somebody read a page that says so
    record Row<T>(long number, T content, boolean verified) {}

    static final String VERIFIED = "verified";
    static final String MORE_SOURCES = "more_sources";

    static final List<String> EVENT_COLUMNS = List.of(
            "event_id",
            "jurisdiction_code",
            "jurisdiction_name",
            "policy_type",
            "stage",
            "event_date",
            "instrument",
            "legal_basis",
            "model",
            "substances",
            "activities",
            "direction",
            "summary",
            "source_url",
            "source_title",
            "verified",
            "confidence");

    static final List<String> ASSESSMENT_COLUMNS =
            List.of("jurisdiction_code", "policy_type", "criterion_id", "rating", "note", "source_url", "verified");

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3}(-[A-Z]{3})?)?");
    private static final Pattern REF = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    static AtlasFile<PolicyEvent> events(String csv) {
        var file = new CsvRows();
        var seen = new HashSet<String>();
        var flawed = new ArrayList<Row<PolicyEvent>>();
        var rows = file.read(csv, EVENT_COLUMNS, row -> {
            int before = file.problems().size();
            String ref = row.required("event_id");
            if (!ref.isEmpty() && !REF.matcher(ref).matches()) {
                row.problem("event_id", "atlas.import.not-a-reference", ref);
            } else if (!seen.add(ref)) {
                row.problem("event_id", "atlas.import.twice", ref);
            }
            var date = row.date("event_date");
            // a row without a date is not used, but all that is wrong with it is said
            var happened = date == null ? DayRange.day(LocalDate.EPOCH) : date;
            var event = new PolicyEvent(
                    ref,
                    code(row),
                    row.text("jurisdiction_name"),
                    row.choice("policy_type", PolicyType.class),
                    row.choice("stage", Stage.class),
                    happened,
                    row.choice("direction", Direction.class),
                    row.text("instrument"),
                    row.text("legal_basis"),
                    row.required("model"),
                    row.required("substances"),
                    row.text("activities"),
                    row.text("summary"),
                    row.text("confidence"),
                    row.text("threshold"),
                    row.text("deciding_agency"),
                    sources(row, row.text("source_title")));
            return used(file, before, flawed, row, event);
        });
        return new AtlasFile<>(rows, flawed, file.problems(), file.header());
    }

    static AtlasFile<Assessment> assessments(String csv) {
        var file = new CsvRows();
        var seen = new HashSet<String>();
        var flawed = new ArrayList<Row<Assessment>>();
        var rows = file.read(csv, ASSESSMENT_COLUMNS, row -> {
            int before = file.problems().size();
            var assessment = new Assessment(
                    code(row),
                    row.choice("policy_type", PolicyType.class),
                    row.required("criterion_id"),
                    row.oneOf("rating", Set.of("meets", "partly", "fails")),
                    row.text("note"),
                    sources(row, row.text("source_title")));
            if (!seen.add(assessment.ref())) {
                row.problem("criterion_id", "atlas.import.twice", assessment.ref());
            }
            return used(file, before, flawed, row, assessment);
        });
        return new AtlasFile<>(rows, flawed, file.problems(), file.header());
    }

    private static <T> @Nullable Row<T> used(
            CsvRows file, int problemsBefore, List<Row<T>> flawed, CsvRows.Row row, T content) {
        boolean verified = row.oneOf(VERIFIED, Set.of("yes", "no")).equals("yes");
        var read = new Row<>(row.number(), content, verified);
        if (file.problems().size() == problemsBefore) {
            return read;
        }
        flawed.add(read);
        return null;
    }

    /// All rows, usable or not.
    Stream<Row<T>> all() {
        return Stream.concat(rows.stream(), flawed.stream());
    }

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    private static String code(CsvRows.Row row) {
        String code = row.required("jurisdiction_code");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            row.problem("jurisdiction_code", "atlas.import.not-a-code", code);
        }
        return code;
    }

    /// The first source has its own columns; further ones stand in one field, a line each: the address, then
    /// the title.
    private static List<Source> sources(CsvRows.Row row, String title) {
        var sources = new ArrayList<Source>();
        if (!row.text("source_url").isEmpty()) {
            sources.add(source(row, "source_url", row.text("source_url"), title));
        }
        row.text(MORE_SOURCES).lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.strip().split(" ", 2);
            sources.add(source(row, MORE_SOURCES, parts[0], parts.length == 1 ? "" : parts[1].strip()));
        });
        return sources;
    }

    private static Source source(CsvRows.Row row, String column, String address, String title) {
        if (!address.matches("https?://\\S+") || address.length() > 2000) {
            row.problem(column, "atlas.import.not-an-address", address);
        }
        return Source.of(title, address);
    }
}
