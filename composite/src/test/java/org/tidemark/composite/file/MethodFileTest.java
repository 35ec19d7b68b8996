package org.tidemark.composite.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.composite.Aggregate;
import org.tidemark.composite.Asem;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Data;
import org.tidemark.composite.Denominate;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Impute;
import org.tidemark.composite.Method;
import org.tidemark.composite.Normalise;
import org.tidemark.composite.Over;
import org.tidemark.composite.Screen;
import org.tidemark.composite.Treat;
import org.tidemark.composite.aggregate.Aggregation;
import org.tidemark.composite.impute.Imputation;
import org.tidemark.composite.normalise.Normalisation;
import org.tidemark.composite.treat.Outliers;
import org.tidemark.composite.treat.Transform;

class MethodFileTest {
    private static final String MEANS =
            "\"aggregate\": {\"pillar\": \"amean\", \"sub_index\": \"amean\", \"index\": \"amean\"}";

    private static Method read(String json) {
        return MethodFile.of(json).method(Asem.METADATA);
    }

    @Test
    void a_whole_method_is_read() {
        Method method = read("""
                {
                  "case": "all of it",
                  "data": {"file": "raw_panel.csv", "years": [2018, 2020], "remove_units": ["AUT"]},
                  "denominate": true,
                  "impute": {"method": "row_median", "within": "sub_index", "normalise_first": false},
                  "screen": {"by": "both", "data_threshold": 0.8, "nonzero_threshold": 0.1},
                  "treat": {"winmax": 3, "skew_threshold": 1.5, "kurtosis_threshold": 3, "fallback": "boxcox",
                            "combine": true, "per": "year"},
                  "normalise": {"method": "zscore", "mean": 10, "sd": 2, "over": "each year"},
                  "weights": "metadata",
                  "aggregate": {"pillar": "hmean", "sub_index": {"method": "genmean", "p": 0.5}, "index": "copeland",
                                "data_threshold": {"pillar": 0.5, "index": 1}}
                }
                """);
        assertThat(method.steps().subList(0, 3))
                .containsExactly(
                        new Denominate(),
                        new Impute(new Imputation.Row(Imputation.Middle.MEDIAN, 3, false)),
                        new Screen(Screen.By.BOTH, 0.8, 0.1));
        assertThat(method.steps().get(3))
                .isEqualTo(new Treat(
                        Outliers.USUAL
                                .winmax(3)
                                .limits(1.5, 3)
                                .fallback(new Transform.BoxCox(0))
                                .combined(),
                        Over.EACH_YEAR));
        assertThat(method.steps().get(4)).isEqualTo(new Normalise(new Normalisation.ZScore(10, 2), Over.EACH_YEAR));
        assertThat(method.steps().get(5))
                .isEqualTo(Aggregate.arithmetic()
                        .on(2, new Aggregation.Harmonic())
                        .on(3, new Aggregation.Generalised(0.5, true))
                        .on(4, new Aggregation.Copeland())
                        .atLeast(2, 0.5)
                        .atLeast(4, 1));
    }

    @Test
    void a_step_that_is_null_is_left_out() {
        assertThat(read("{\"denominate\": false, \"impute\": null, \"treat\": null, \"normalise\": null, " + MEANS
                                + "}")
                        .steps())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"treat\": {\"winmx\": 3}} | /treat/winmx: unknown",
                "{\"treet\": {}} | /treet: unknown",
                "{\"data\": {\"fill\": \"x\"}} | /data/fill: unknown",
                "{\"denominate\": \"yes\"} | /denominate: true or false is expected, not \"yes\"",
                "{\"impute\": {\"method\": \"knn\"}} | /impute/method: unknown: knn",
                "{\"impute\": {\"method\": \"group_mean\"}} | /impute/group: missing",
                "{\"impute\": {\"method\": \"group_mean\", \"group\": \"GDP\"}} | /impute/group: unknown: GDP",
                "{\"impute\": {\"method\": \"row_mean\", \"within\": \"pilar\"}} | /impute/within: unknown: pilar",
                "{\"screen\": {\"data_threshold\": 90}} | /screen/data_threshold: 90.0 is not a share between 0 and 1",
                "{\"screen\": {\"by\": \"na\"}} | /screen/by: unknown: na",
                "{\"treat\": {\"winmax\": -1}} | /treat/winmax: -1 is below 0",
                "{\"treat\": {\"winmax\": 2.5}} | /treat/winmax: a whole number is expected, not 2.5",
                "{\"treat\": {\"fallback\": \"ln\"}} | /treat/fallback: unknown: ln",
                "{\"treat\": {\"skew_threshold\": 1e999}} | /treat/skew_threshold: the number is too large",
                "{\"normalise\": {\"method\": \"minmax\", \"lower\": 5, \"upper\": 5}} | /normalise/upper: 5.0 is not above lower, 5.0",
                "{\"normalise\": {\"method\": \"zscore\", \"lower\": 5}} | /normalise/lower: unknown",
                "{\"normalise\": {\"method\": \"minmax\", \"over\": \"month\"}} | /normalise/over: unknown: month",
                "{\"normalise\": {\"method\": \"dist_to_reference\"}} | /normalise/unit: missing",
                "{\"weights\": {\"Cnn\": 1}} | /weights/Cnn: unknown",
                "{\"weights\": {\"Conn\": \"1\"}} | /weights/Conn: a number is expected, not \"1\"",
                "{\"weights\": \"equal\"} | /weights: unknown: equal",
                "{\"aggregate\": {\"pillar\": \"amean\"}} | /aggregate/sub_index: missing",
                "{\"aggregate\": {\"pillars\": \"amean\"}} | /aggregate/pillars: unknown",
                "{\"aggregate\": {\"pillar\": \"mean\"}} | /aggregate/pillar: unknown: mean",
                "{\"aggregate\": {\"pillar\": \"genmean\"}} | /aggregate/p: missing: genmean needs a power",
            })
    void what_is_wrong_is_named_by_its_path(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(CompositeException.class)
                .hasMessage(message);
    }

    @Test
    void what_is_not_json_or_says_a_key_twice_is_refused() {
        assertThatThrownBy(() -> MethodFile.of("{\"treat\": {}, \"treat\": null}"))
                .hasMessageContaining("Duplicate");
        assertThatThrownBy(() -> MethodFile.of("{} {}")).isInstanceOf(CompositeException.class);
        assertThatThrownBy(() -> MethodFile.of("[]")).hasMessageStartingWith("/: an object");
        assertThatThrownBy(() -> MethodFile.of("")).isInstanceOf(CompositeException.class);
    }

    @Test
    void the_power_of_a_mean_stands_beside_the_levels_too() {
        String levels = "\"pillar\": \"genmean\", \"sub_index\": \"amean\", \"index\": \"genmean\"";
        Aggregate same = (Aggregate)
                read("{\"aggregate\": {" + levels + ", \"p\": -2}}").steps().getFirst();
        assertThat(same.byLevel().get(4)).isEqualTo(new Aggregation.Generalised(-2, true));
        Aggregate each = (Aggregate) read("{\"aggregate\": {" + levels + ", \"p\": {\"pillar\": 0.5, \"index\": 2}}}")
                .steps()
                .getFirst();
        assertThat(each.byLevel().get(2)).isEqualTo(new Aggregation.Generalised(0.5, true));
        assertThat(each.byLevel().get(4)).isEqualTo(new Aggregation.Generalised(2, true));
    }

    @Test
    void units_and_indicators_are_taken_away() {
        var file = MethodFile.of(
                "{\"data\": {\"remove_units\": [\"CHE\", \"AUT\"], \"exclude_indicators\": [\"Embs\", \"IGOs\", \"UNVote\"]}}");
        Framework framework = file.choose(Asem.FRAMEWORK);
        assertThat(framework.has("Political")).isFalse();
        assertThat(framework.aggregatesFromTheTop())
                .extracting(Element::code)
                .startsWith("Index", "Conn", "Sust", "Physical");
        Data data = file.choose(Asem.RAW);
        assertThat(data.size()).isEqualTo(49);
        assertThatThrownBy(() -> MethodFile.of("{\"data\": {\"exclude_indicators\": [\"Conn\"]}}")
                        .choose(Asem.FRAMEWORK))
                .hasMessage("/data/exclude_indicators: there is no indicator Conn");
        assertThatThrownBy(() -> MethodFile.of("{\"data\": {\"remove_units\": [\"ATA\"]}}")
                        .choose(Asem.RAW))
                .hasMessage("/data/remove_units: there is no unit ATA");
        assertThatThrownBy(() -> MethodFile.of("{\"data\": {\"year\": 2018, \"years\": [2019]}}"))
                .hasMessage("/data/years: there is a year already");
    }
}
