package org.tidemark.composite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.composite.treat.Treatment;

/// Compares what was done about outliers with a file of details.
final class TreatmentCheck {
    private TreatmentCheck() {}

    static void assertAgrees(Map<String, Treatment> treatments, String file) {
        Asem.byKey(Asem.expected(file)).forEach((code, cells) -> {
            Treatment treatment = requireNonNull(treatments.get(code), code);
            check(treatment.before(), cells, 0, file + " " + code);
            if (cells.has("winsorise.nwin")) {
                check(treatment.afterWinsorising(), cells, 1, file + " " + code);
                check(treatment.afterTransform(), cells, 2, file + " " + code);
                String points = cells.get("winsorise.nwin");
                assertThat(treatment.winsorisedPoints())
                        .as(code)
                        .isEqualTo(points.isEmpty() ? 0 : Integer.parseInt(points));
            } else {
                check(treatment.afterTransform(), cells, 1, file + " " + code);
            }
        });
    }

    private static void check(Treatment.@Nullable Check made, Asem.Cells cells, int number, String what) {
        String column = "check_SkewKurt" + number;
        if (!cells.has(column + ".Pass")) {
            return;
        }
        String pass = cells.get(column + ".Pass");
        if (pass.isEmpty()) {
            assertThat(made).as(what).isNull();
            return;
        }
        Treatment.Check check = requireNonNull(made, what);
        assertThat(check.passes()).as(what).isEqualTo(pass.equals("TRUE"));
        Asem.assertSame(check.skewness(), cells.get(column + ".Skew"), what + " skewness");
        Asem.assertSame(check.kurtosis(), cells.get(column + ".Kurt"), what + " kurtosis");
    }
}
