package org.tidemark.atlas;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One policy of one jurisdiction against all criteria of a kind: decriminalisation against the gold standard,
/// legal
/// regulation against the social-justice components.
record Scorecard(Criteria.Kind kind, List<Line> lines) {
    /// @param assessment what the record says; null is unknown
    record Line(Criteria.Criterion criterion, @Nullable Assessment assessment) {
        Rating rating() {
            return assessment == null ? Rating.UNKNOWN : Rating.of(assessment.rating());
        }

        boolean isGap() {
            return rating() == Rating.PARTLY || rating() == Rating.FAILS;
        }
    }

    static Criteria.Kind kindFor(PolicyType type) {
        return switch (type) {
            case DECRIMINALISATION -> Criteria.Kind.GOLD_STANDARD;
            case LEGAL_REGULATION -> Criteria.Kind.SOCIAL_JUSTICE;
        };
    }

    static PolicyType policyOf(Criteria.Kind kind) {
        return switch (kind) {
            case GOLD_STANDARD -> PolicyType.DECRIMINALISATION;
            case SOCIAL_JUSTICE -> PolicyType.LEGAL_REGULATION;
        };
    }

    /// @param assessments of one jurisdiction
    static Scorecard of(PolicyType type, List<Criteria.Criterion> criteria, List<Assessment> assessments) {
        var kind = kindFor(type);
        Map<String, Assessment> known = assessments.stream()
                .filter(assessment -> assessment.type() == type)
                .collect(Collectors.toMap(Assessment::criterion, Function.identity(), (one, other) -> one));
        return new Scorecard(
                kind,
                criteria.stream()
                        .filter(criterion -> criterion.kind() == kind)
                        .map(criterion -> new Line(criterion, known.get(criterion.code())))
                        .toList());
    }

    long count(Rating rating) {
        return lines.stream().filter(line -> line.rating() == rating).count();
    }

    boolean isUnknown() {
        return count(Rating.UNKNOWN) == lines.size();
    }

    /// What is missing as far as known: where the policy fails first, then where it falls short.
    List<Line> gaps() {
        return lines.stream()
                .filter(Line::isGap)
                .sorted((one, other) -> other.rating().compareTo(one.rating()))
                .toList();
    }

    Rating rating(String criterion) {
        return lines.stream()
                .filter(line -> line.criterion().code().equals(criterion))
                .map(Line::rating)
                .findFirst()
                .orElse(Rating.UNKNOWN);
    }
}
