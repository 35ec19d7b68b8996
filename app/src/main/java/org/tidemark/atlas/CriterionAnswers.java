package org.tidemark.atlas;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidemark.geography.Jurisdictions;

/// Who meets a criterion. Asked of everybody who has the policy, adopted or in force, and of whoever was assessed.
record CriterionAnswers(Criteria.Criterion criterion, List<Answer> answers) {
    /// @param assessment null where nobody has assessed it
    record Answer(String code, String name, @Nullable Assessment assessment) {
        Rating rating() {
            return assessment == null ? Rating.UNKNOWN : Rating.of(assessment.rating());
        }
    }

    static CriterionAnswers of(
            Criteria.Criterion criterion,
            Standings standings,
            List<Assessment> assessments,
            Jurisdictions jurisdictions,
            Locale locale) {
        var type = Scorecard.policyOf(criterion.kind());
        var known = assessments.stream()
                .filter(a -> a.type() == type && a.criterion().equals(criterion.code()))
                .collect(Collectors.toMap(Assessment::jurisdiction, a -> a, (one, other) -> one));
        var codes = new TreeSet<>(known.keySet());
        standings.recorded().stream()
                .filter(code -> standings.stands(code, type))
                .forEach(codes::add);
        var names = Collator.getInstance(locale);
        return new CriterionAnswers(
                criterion,
                codes.stream()
                        .map(code -> new Answer(code, jurisdictions.name(code, locale), known.get(code)))
                        .sorted(Comparator.comparing(Answer::name, names))
                        .toList());
    }

    List<Answer> rated(Rating rating) {
        return answers.stream().filter(answer -> answer.rating() == rating).toList();
    }

    int count(Rating rating) {
        return rated(rating).size();
    }
}
