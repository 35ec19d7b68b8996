package org.tidemark.index;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Formulas;

/// An edition as tables: what is known as a list with its records, and the two tables that COINr reads.
final class EditionFiles {
    private final Edition edition;
    private final KnownScores known;
    private final Jurisdictions jurisdictions;

    EditionFiles(Edition edition, KnownScores known, Jurisdictions jurisdictions) {
        this.edition = edition;
        this.known = known;
        this.jurisdictions = jurisdictions;
    }

    /// One line for each known score.
    String scores() {
        return table(
                List.of("edition", "element", "element_name", "iso2", "place", "score", "rank", "answer", "record"),
                known.all().stream()
                        .map(score -> List.of(
                                edition.code(),
                                score.element(),
                                edition.element(score.element())
                                        .map(EditionElement::name)
                                        .orElse(""),
                                score.jurisdiction(),
                                jurisdictions.name(score.jurisdiction(), Locale.ENGLISH),
                                number(score.score()),
                                score.rank() == null ? "" : String.valueOf(score.rank()),
                                score.answer(),
                                score.record())));
    }

    /// COINr's `iMeta`: the dimensions as indicators, since what is beneath them is not known whole.
    String metadata() {
        var dimensions = edition.dimensions();
        var rows = new ArrayList<List<String>>();
        for (int at = 0; at < dimensions.size(); at++) {
            var each = dimensions.get(at);
            rows.add(List.of(
                    each.code(),
                    each.name(),
                    edition.top().code(),
                    "1",
                    number(Objects.requireNonNullElse(each.weight(), 1.0)),
                    "1",
                    "Indicator",
                    each.basis().code()));
        }
        rows.add(List.of(edition.top().code(), edition.top().name(), "", "2", "1", "1", "Aggregate", ""));
        return table(
                List.of("iCode", "iName", "Parent", "Level", "Weight", "Direction", "Type", "WeightBasis"),
                rows.stream());
    }

    /// COINr's `iData`: one row for each jurisdiction. Empty is unknown or not scored.
    String data() {
        var heading = Stream.concat(
                        Stream.of("uCode", "uName"),
                        edition.dimensions().stream().map(EditionElement::code))
                .toList();
        return table(
                heading,
                edition.jurisdictions().stream()
                        .map(place -> Stream.concat(
                                        Stream.of(place, jurisdictions.name(place, Locale.ENGLISH)),
                                        edition.dimensions().stream()
                                                .map(each -> known.of(place, each.code())
                                                        .map(score -> number(score.score()))
                                                        .orElse("")))
                                .toList()));
    }

    /// What the files are about, for machines.
    Map<String, Object> description(Computation computation) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("edition", edition.code());
        answer.put("name", edition.name());
        answer.put("dataYear", edition.dataYear());
        answer.put("released", String.valueOf(edition.released()));
        answer.put("scale", List.of(0, 100));
        answer.put("restsOnHypothesis", edition.restsOnHypothesis());
        answer.put(
                "method",
                computation.choice().rule().method().steps().stream()
                        .map(Object::toString)
                        .toList());
        answer.put(
                "elements",
                edition.elements().stream().map(EditionFiles::element).toList());
        answer.put(
                "scores",
                Ranking.of(edition, known, computation).rows().stream()
                        .map(EditionFiles::row)
                        .toList());
        return answer;
    }

    private static Map<String, Object> element(EditionElement element) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("code", element.code());
        answer.put("name", element.name());
        answer.put("level", element.level().code());
        if (element.parent() != null) {
            answer.put("parent", element.parent());
        }
        if (element.weight() != null) {
            answer.put("weight", element.weight());
        }
        answer.put("weightBasis", element.basis().code());
        return answer;
    }

    private static Map<String, Object> row(Ranking.Row row) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("iso2", row.jurisdiction());
        var published = row.published();
        if (published != null) {
            answer.put("record", published.record());
            if (published.score() != null) {
                answer.put("published", published.score());
            }
        }
        if (row.range() != null) {
            answer.put("ranks", List.of(row.range().best(), row.range().worst()));
        }
        if (row.computed() != null) {
            answer.put("computed", row.computed().score());
            answer.put("computedRank", row.computed().rank());
        }
        answer.put("unknown", row.unknown().stream().map(EditionElement::code).toList());
        return answer;
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
    }

    private static String table(List<String> heading, Stream<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heading);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(Formulas::defused).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
