package org.tidemark.index;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a reader's choice does to scores and ranks, beside the edition's own way.
record Trial(List<Row> rows) {
    /// @param own by the edition's own way
    /// @param tried by the reader's; null when all that was scored was left out
    /// @param dimensions the known scores, by dimension
    record Row(
            String jurisdiction,
            Computation.Score own,
            Computation.@Nullable Score tried,
            Map<String, Double> dimensions) {

        /// By how many ranks it rises; negative when it falls.
        int rise() {
            return tried == null ? 0 : own.rank() - tried.rank();
        }
    }

    static Trial of(Computation own, Computation tried, Edition edition, KnownScores known) {
        return new Trial(own.scores().entrySet().stream()
                .map(each -> new Row(
                        each.getKey(),
                        each.getValue(),
                        tried.of(each.getKey()).orElse(null),
                        dimensions(edition, known, each.getKey())))
                .sorted(Comparator.comparingInt((Row row) -> row.tried() == null
                                ? Integer.MAX_VALUE
                                : row.tried().rank())
                        .thenComparing(Row::jurisdiction))
                .toList());
    }

    private static Map<String, Double> dimensions(Edition edition, KnownScores known, String place) {
        var scores = new LinkedHashMap<String, Double>();
        for (var dimension : edition.dimensions()) {
            known.of(place, dimension.code())
                    .map(KnownScore::score)
                    .ifPresent(score -> scores.put(dimension.code(), score));
        }
        return scores;
    }

    /// The known scores of one row as the page's script reads them: `D1:76 D2:24`.
    static String written(Row row) {
        return row.dimensions().entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    /// How many changed their rank.
    long moved() {
        return rows.stream().filter(row -> row.rise() != 0).count();
    }
}
