package org.tidemark.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static Stream<Explanation> leaves(Explanation explanation) {
        return explanation.children().isEmpty()
                ? Stream.of(explanation)
                : explanation.children().stream().flatMap(ExplanationTest::leaves);
    }

    @Test
    void an_index_is_the_sum_of_its_indicators_times_their_shares() {
        Explanation index = Asem.nominal().explain("CHE", "Index");
        assertThat(index.value()).isCloseTo(68.3837242383, within(1e-9));
        List<Explanation> leaves = leaves(index).toList();
        assertThat(leaves).hasSize(49);
        assertThat(leaves.stream()
                        .mapToDouble(leaf -> leaf.effectiveShare() * leaf.value())
                        .sum())
                .isCloseTo(index.value(), within(1e-10));
        assertThat(leaves.stream().mapToDouble(Explanation::effectiveShare).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void a_value_is_followed_down_to_the_raw_one() {
        Explanation gas = Asem.nominal().explain("LAO", "Gas");
        assertThat(gas.trace())
                .extracting(Explanation.Trace::step)
                .containsExactly("raw", "denominate", "impute", "treat", "normalise");
        assertThat(gas.trace().get(0).value())
                .isEqualTo(Asem.RAW.value(Asem.RAW.row("LAO").orElseThrow(), "Gas"));
        assertThat(gas.trace().get(1).mark()).isEqualTo("Energy is missing");
        assertThat(gas.trace().get(2).mark()).isEqualTo("imputed");
        assertThat(Asem.nominal().explain("BEL", "Bord").trace().get(3).mark()).isEqualTo("winhi");
    }

    @Test
    void a_missing_value_says_why() {
        Result raw = Method.of(Normalise.minMax(0, 100), Aggregate.arithmetic().atLeast(2, 0.9))
                .apply(Asem.FRAMEWORK, Asem.RAW);
        Explanation index = raw.explain("BGD", "Index");
        Explanation missing = leaves(index)
                .filter(leaf -> Double.isNaN(leaf.value()))
                .findFirst()
                .orElseThrow();
        assertThat(missing.note()).isNotEmpty();
        assertThat(missing.effectiveShare()).isZero();
        assertThat(index.children().stream()
                        .flatMap(child -> child.children().stream())
                        .filter(child -> Double.isNaN(child.value()))
                        .map(Explanation::note))
                .anyMatch(note -> note.endsWith("fewer than the share of 0.9 that is needed"));
    }

    @Test
    void a_unit_that_was_screened_out_says_so() {
        Result result = Method.of(Screen.byMissing(0.9), Normalise.minMax(0, 100), Aggregate.arithmetic())
                .apply(Asem.FRAMEWORK, Asem.RAW);
        assertThat(result.explain("BGD", "Index").note()).startsWith("screened out");
        assertThatThrownBy(() -> result.explain("ATA", "Index")).hasMessage("/data/ATA: there is no such unit");
    }

    @Test
    void a_point_is_found_treated_although_units_were_screened_out_since() {
        Result result = Method.of(
                        new Denominate(),
                        Treat.winsorising(5),
                        Screen.byMissing(0.9),
                        Normalise.minMax(0, 100),
                        Aggregate.arithmetic())
                .apply(Asem.FRAMEWORK, Asem.RAW);
        assertThat(result.data().size()).isLessThan(51);
        int belgium = result.data().row("BEL").orElseThrow();
        assertThat(result.treated(belgium, "Bord")).isEqualTo("winhi");
    }
}
