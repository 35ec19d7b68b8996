package org.tidemark.forum.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// Coefficients of agreement against worked examples that others have published.
class AgreementTest {
    @Test
    void binary_values_of_two_coders_as_krippendorff_2011_a() {
        assertThat(alpha("0100000010", "1110010000")).isEqualTo(0.095, within(0.0005));
    }

    @Test
    void nominal_values_of_two_coders_as_krippendorff_2011_b() {
        assertThat(alpha("aabbdcccedda", "babbbccceddd")).isEqualTo(0.692, within(0.0005));
    }

    @Test
    void four_coders_with_missing_values_as_krippendorff_2011_c() {
        assertThat(alpha("123321412...", "1233224125.3", ".3332342251.", "12332441251."))
                .isEqualTo(0.743, within(0.0005));
    }

    @Test
    void two_coders_on_fifty_proposals_have_a_kappa_of_0_4() {
        var pairs = new ArrayList<Ratings.Pair<String>>();
        times(20, pairs, "yes", "yes");
        times(5, pairs, "yes", "no");
        times(10, pairs, "no", "yes");
        times(15, pairs, "no", "no");
        assertThat(CohensKappa.of(pairs).orElseThrow()).isEqualTo(0.4, within(1e-12));
    }

    @Test
    void without_variation_no_coefficient_is_defined() {
        assertThat(KrippendorffsAlpha.of(ratings("aaaa", "aaaa"))).isEmpty();
        assertThat(CohensKappa.of(ratings("aaaa", "aaaa").pairs("0", "1"))).isEmpty();
        assertThat(KrippendorffsAlpha.of(ratings("ab", ".."))).isEmpty();
    }

    @Test
    void the_interval_holds_alpha_and_is_the_same_for_the_same_seed() {
        var ratings = ratings("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
        var interval = KrippendorffsAlpha.bootstrap(ratings, 2000, 7);
        assertThat(interval).isEqualTo(KrippendorffsAlpha.bootstrap(ratings, 2000, 7));
        assertThat(KrippendorffsAlpha.of(ratings).orElseThrow()).isBetween(interval.low(), interval.high());
        assertThat(interval.units()).isEqualTo(11);
    }

    /// Each cluster is one unit repeated: so many independent units as there are clusters, whatever is counted.
    @Test
    void units_that_hang_together_are_drawn_together_and_make_the_interval_wider() {
        var units = new Ratings<String>();
        var clusters = new ArrayList<Ratings<String>>();
        for (int c = 0; c < 20; c++) {
            var cluster = new Ratings<String>();
            for (int u = 0; u < 25; u++) {
                String one = c % 2 == 0 ? "yes" : "no";
                String other = c % 5 == 0 ? "yes" : one;
                units.add(c + "." + u, "a", one).add(c + "." + u, "b", other);
                cluster.add(c + "." + u, "a", one).add(c + "." + u, "b", other);
            }
            clusters.add(cluster);
        }
        var together = KrippendorffsAlpha.clusterBootstrap(clusters, 1000, 7);
        var alone = KrippendorffsAlpha.bootstrap(units, 1000, 7);
        assertThat(together.units()).isEqualTo(alone.units()).isEqualTo(500);
        // twenty-five copies of a unit make the interval as wide as one does: five times as wide as 500 units do
        assertThat((together.high() - together.low()) / (alone.high() - alone.low()))
                .isBetween(3.5, 6.5);
        var single = units.pairable().stream()
                .map(unit ->
                        new Ratings<String>().add("u", "a", unit.getFirst()).add("u", "b", unit.getLast()))
                .toList();
        assertThat(KrippendorffsAlpha.clusterBootstrap(single, 1000, 7)).isEqualTo(alone);
    }

    @Property
    void alpha_never_exceeds_one_and_does_not_depend_on_who_is_first(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 3) Integer> one,
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 3) Integer> other) {
        var there = new Ratings<Integer>();
        var back = new Ratings<Integer>();
        for (int u = 0; u < Math.min(one.size(), other.size()); u++) {
            there.add("u" + u, "a", one.get(u)).add("u" + u, "b", other.get(u));
            back.add("u" + u, "b", other.get(u)).add("u" + u, "a", one.get(u));
        }
        var alpha = KrippendorffsAlpha.of(there);
        assertThat(alpha).isEqualTo(KrippendorffsAlpha.of(back));
        alpha.ifPresent(value -> assertThat(value).isLessThanOrEqualTo(1));
    }

    private static double alpha(String... coders) {
        return KrippendorffsAlpha.of(ratings(coders)).orElseThrow();
    }

    /// One string a coder, one letter a unit, a dot where the coder said nothing.
    private static Ratings<Character> ratings(String... coders) {
        var ratings = new Ratings<Character>();
        for (int unit = 0; unit < coders[0].length(); unit++) {
            for (int coder = 0; coder < coders.length; coder++) {
                char value = coders[coder].charAt(unit);
                if (value != '.') {
                    ratings.add("u" + unit, String.valueOf(coder), value);
                }
            }
        }
        return ratings;
    }

    private static void times(int times, List<Ratings.Pair<String>> pairs, String one, String other) {
        for (int i = 0; i < times; i++) {
            pairs.add(new Ratings.Pair<>(one, other));
        }
    }
}
