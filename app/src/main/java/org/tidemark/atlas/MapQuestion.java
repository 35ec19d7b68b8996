package org.tidemark.atlas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tidemark.web.UnreadableParameter;

/// What somebody asks the map.
///
/// @param standing only those who stand so; null is all
/// @param substance only what reaches this substance (`all`: only what reaches every substance); null is anything
record MapQuestion(
        PolicyType policy,
        @Nullable Standing standing,
        @Nullable String substance) {
    /// @param substances those that may be asked for
    static MapQuestion of(
            @Nullable String policy, @Nullable String standing, @Nullable String substance, List<String> substances) {
        return new MapQuestion(
                chosen("policy", policy, List.of(PolicyType.values()), PolicyType::code)
                        .orElse(PolicyType.DECRIMINALISATION),
                chosen("standing", standing, standings(), Standing::code).orElse(null),
                chosen("substance", substance, substances, Function.identity()).orElse(null));
    }

    static List<Standing> standings() {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.NONE)
                .toList();
    }

    /// What was chosen among `values`; nothing when nothing was asked for.
    static <T> Optional<T> chosen(String parameter, @Nullable String asked, List<T> values, Function<T, String> code) {
        if (asked == null || asked.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(values.stream()
                .filter(value -> code.apply(value).equals(asked.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        UnreadableParameter.notAmong(values.stream().map(code).toList(), parameter, asked)));
    }

    /// Whether the step is about what is asked. Supply for medical use alone is no regulation in the plan's sense.
    boolean concerns(Step step) {
        boolean forPatientsOnly =
                policy == PolicyType.LEGAL_REGULATION && step.model().equals("medical_only");
        return !forPatientsOnly && (substance == null || reaches(step, substance));
    }

    private static boolean reaches(Step step, String substance) {
        var reached = Substances.codes(step.substances());
        return reached.contains("all") || reached.contains(substance);
    }
}
