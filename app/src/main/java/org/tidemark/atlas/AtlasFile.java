package org.tidemark.atlas;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.Source;

/// Policy events and assessments as CSV files have them.
///
/// @param rows those that can be used
/// @param problems what is wrong with the others
record AtlasFile<T>(List<AtlasFile.Row<T>> rows, List<CsvRows.Problem> problems) {
    /// @param verified whether somebody read a page that says so
    record Row<T>(T content, boolean verified) {}

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
        var rows = file.read(csv, EVENT_COLUMNS, row -> {
            int before = file.problems().size();
            String ref = row.required("event_id");
            if (!ref.isEmpty() && !REF.matcher(ref).matches()) {
                row.problem("event_id", "atlas.import.not-a-reference", ref);
            } else if (!seen.add(ref)) {
                row.problem("event_id", "atlas.import.twice", ref);
            }
            var happened = row.date("event_date");
            var event = happened == null
                    ? null
                    : new PolicyEvent(
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
            return used(file, before, event, verified(row));
        });
        return new AtlasFile<>(rows, file.problems());
    }

    static AtlasFile<Assessment> assessments(String csv) {
        var file = new CsvRows();
        var seen = new HashSet<String>();
        var rows = file.read(csv, ASSESSMENT_COLUMNS, row -> {
            int before = file.problems().size();
            var assessment = new Assessment(
                    code(row),
                    row.choice("policy_type", PolicyType.class),
                    row.required("criterion_id"),
                    row.oneOf("rating", Set.of("meets", "partly", "fails")),
                    row.text("note"),
                    sources(row, ""));
            if (!seen.add(assessment.ref())) {
                row.problem("criterion_id", "atlas.import.twice", assessment.ref());
            }
            return used(file, before, assessment, verified(row));
        });
        return new AtlasFile<>(rows, file.problems());
    }

    private static <T> @Nullable Row<T> used(CsvRows file, int problemsBefore, @Nullable T content, boolean verified) {
        return content == null || file.problems().size() > problemsBefore ? null : new Row<>(content, verified);
    }

    private static String code(CsvRows.Row row) {
        String code = row.required("jurisdiction_code");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            row.problem("jurisdiction_code", "atlas.import.not-a-code", code);
        }
        return code;
    }

    private static boolean verified(CsvRows.Row row) {
        return row.oneOf("verified", Set.of("yes", "no")).equals("yes");
    }

    private static List<Source> sources(CsvRows.Row row, String title) {
        String address = row.text("source_url");
        if (address.isEmpty()) {
            return List.of();
        }
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            row.problem("source_url", "atlas.import.not-an-address", address);
        }
        return List.of(Source.of(title, address));
    }
}
