package org.tidemark.atlas;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.atlas.AtlasTable.Known;
import org.tidemark.atlas.CsvRows.Problem;
import org.tidemark.atlas.ImportComparison.Change;
import org.tidemark.atlas.ImportComparison.Difference;
import org.tidemark.evidence.Records;
import org.tidemark.evidence.Status;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.geography.Resolution;

/// Holds a file against what is known before anything is written: its places, its criteria, its references, and
/// which
/// rows say something new.
@Component
class ImportChecks {
    static final int MOST_ROWS = 100_000;
    private static final Pattern CITY_NAMED = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}-[A-Z]{3}");

    private final JdbcClient jdbc;
    private final EventTable events;
    private final AssessmentTable assessments;
    private final Jurisdictions jurisdictions;
    private final Criteria criteria;
    private final Records records;

    ImportChecks(
            JdbcClient jdbc,
            EventTable events,
            AssessmentTable assessments,
            Jurisdictions jurisdictions,
            Criteria criteria,
            Records records) {
        this.jdbc = jdbc;
        this.events = events;
        this.assessments = assessments;
        this.jurisdictions = jurisdictions;
        this.criteria = criteria;
        this.records = records;
    }

    /// Which of the two tables a file holds, by its heading.
    Optional<AtlasTable<?>> tableOf(String csv) {
        String heading = csv.lines().findFirst().orElse("").replace("\uFEFF", "");
        var columns = List.of(heading.replace("\"", "").split(","));
        if (columns.contains("event_id")) {
            return Optional.of(events);
        }
        return columns.contains("criterion_id") ? Optional.of(assessments) : Optional.empty();
    }

    /// @param confirms whether what the file vouches for would be confirmed; a proposal alone is then not enough
    @Transactional(readOnly = true)
    public <T> ImportComparison<T> compare(AtlasTable<T> table, String csv, boolean confirms) {
        var file = table.read(csv);
        var problems = new ArrayList<>(file.problems());
        var warnings = new ArrayList<Problem>();
        if (file.rows().size() > MOST_ROWS) {
            problems.add(new Problem(0, "", "atlas.import.too-many-rows", ""));
            return new ImportComparison<>(file.rows().size(), problems, warnings, List.of(), 0);
        }
        checkPlaces(table, file, problems);
        checkCriteria(file, problems);
        checkDates(file, warnings);
        var refs = file.rows().stream().map(row -> table.ref(row.content())).toList();
        checkKinds(table, file, refs, problems);
        checkDrafts(table, file, refs, problems);
        Map<String, List<Known<T>>> known = table.knownNow(refs).stream().collect(Collectors.groupingBy(Known::ref));
        var differences = new ArrayList<Difference<T>>();
        for (var row : file.rows()) {
            String ref = table.ref(row.content());
            difference(table, row, known.getOrDefault(ref, List.of()), file.columns(), confirms)
                    .ifPresent(differences::add);
        }
        differences.stream()
                .filter(each -> each.before() != null && !each.before().status().stands())
                .forEach(each ->
                        warnings.add(new Problem(each.row(), "", "atlas.import.replaces-proposal", each.ref())));
        problems.sort(java.util.Comparator.comparingLong(Problem::row));
        warnings.sort(java.util.Comparator.comparingLong(Problem::row));
        return new ImportComparison<>(
                file.rows().size(), problems, warnings, differences, file.rows().size() - differences.size());
    }

    private static <T> Optional<Difference<T>> difference(
            AtlasTable<T> table, AtlasFile.Row<T> row, List<Known<T>> known, Set<String> columns, boolean confirms) {
        boolean vouchedFor = row.verified() && !table.sources(row.content()).isEmpty();
        var standing = one(known, true);
        var proposal = one(known, false);
        if (standing != null && changes(table, row.content(), standing, columns).isEmpty()) {
            return Optional.empty();
        }
        boolean waits = proposal != null
                && changes(table, row.content(), proposal, columns).isEmpty();
        if (waits && !(confirms && vouchedFor)) {
            return Optional.empty();
        }
        var before = proposal != null ? proposal : standing;
        T content = before == null ? row.content() : table.completed(row.content(), before.content(), columns);
        var against = standing != null && standing.status() == Status.CONFIRMED ? standing : before;
        return Optional.of(new Difference<>(
                row.number(),
                table.ref(content),
                content,
                vouchedFor,
                before,
                against == null ? List.of() : changes(table, row.content(), against, columns)));
    }

    private static <T> @Nullable Known<T> one(List<Known<T>> known, boolean stands) {
        return known.stream()
                .filter(each -> each.status().stands() == stands)
                .findFirst()
                .orElse(null);
    }

    private static <T> List<Change> changes(AtlasTable<T> table, T row, Known<T> known, Set<String> columns) {
        var before = table.fields(known.content());
        var after = table.fields(table.completed(row, known.content(), columns));
        return after.entrySet().stream()
                .filter(field -> !field.getValue().equals(before.get(field.getKey())))
                .map(field -> new Change(field.getKey(), before.getOrDefault(field.getKey(), ""), field.getValue()))
                .toList();
    }

    private <T> void checkPlaces(AtlasTable<T> table, AtlasFile<T> file, List<Problem> problems) {
        var found = new HashMap<String, Boolean>();
        var guesses = new HashMap<String, String>();
        file.all().forEach(row -> {
            String code = table.jurisdiction(row.content());
            String name = table.jurisdictionName(row.content());
            if (AtlasFile.isCode(code) && !found.computeIfAbsent(code, this::exists) && !isNewCity(code, name)) {
                String meant = guesses.computeIfAbsent(name, this::meant);
                problems.add(new Problem(
                        row.number(),
                        "jurisdiction_code",
                        meant.isEmpty() ? "atlas.import.unknown-place" : "atlas.import.did-you-mean",
                        code,
                        meant));
            }
        });
    }

    private boolean exists(String code) {
        return jurisdictions
                .find(code)
                .filter(place -> place.code().equals(code))
                .isPresent();
    }

    private boolean isNewCity(String code, String name) {
        return CITY_NAMED.matcher(code).matches()
                && !name.isBlank()
                && exists(code.substring(0, code.lastIndexOf('-')));
    }

    private String meant(String name) {
        if (name.isBlank()) {
            return "";
        }
        return switch (jurisdictions.resolve(name)) {
            case Resolution.Sure(String code) -> code;
            case Resolution.Unsure(List<String> candidates) ->
                candidates.stream().limit(3).collect(Collectors.joining(", "));
            case Resolution.Unknown() -> "";
        };
    }

    private <T> void checkCriteria(AtlasFile<T> file, List<Problem> problems) {
        if (file.all().noneMatch(row -> row.content() instanceof Assessment)) {
            return;
        }
        var known = criteria.all().stream().map(Criteria.Criterion::code).collect(Collectors.toSet());
        file.all().forEach(row -> {
            if (row.content() instanceof Assessment assessment
                    && !assessment.criterion().isEmpty()
                    && !known.contains(assessment.criterion())) {
                problems.add(new Problem(
                        row.number(), "criterion_id", "atlas.import.unknown-criterion", assessment.criterion()));
            }
        });
    }

    private static <T> void checkDates(AtlasFile<T> file, List<Problem> warnings) {
        var today = LocalDate.now(ZoneOffset.UTC);
        for (var row : file.rows()) {
            if (row.content() instanceof PolicyEvent event
                    && !event.stage().isProposal()
                    && event.happened().first().isAfter(today)) {
                warnings.add(new Problem(
                        row.number(),
                        "event_date",
                        "atlas.import.in-the-future",
                        event.happened().toString()));
            }
        }
    }

    private <T> void checkKinds(AtlasTable<T> table, AtlasFile<T> file, List<String> refs, List<Problem> problems) {
        var others = Set.copyOf(jdbc.sql("select ref from evidence.record where ref = any(?) and kind <> ?")
                .params(refs.toArray(String[]::new), table.kind())
                .query(String.class)
                .list());
        for (int i = 0; i < refs.size(); i++) {
            if (others.contains(refs.get(i))) {
                problems.add(new Problem(
                        file.rows().get(i).number(),
                        table.columns().getFirst(),
                        "atlas.import.other-kind",
                        refs.get(i)));
            }
        }
    }

    private <T> void checkDrafts(AtlasTable<T> table, AtlasFile<T> file, List<String> refs, List<Problem> problems) {
        var drafted = Set.copyOf(records.draftedByOthers(refs));
        for (int i = 0; i < refs.size(); i++) {
            if (drafted.contains(refs.get(i))) {
                problems.add(new Problem(
                        file.rows().get(i).number(),
                        table.columns().getFirst(),
                        "atlas.import.drafted-by-another",
                        refs.get(i)));
            }
        }
    }
}
