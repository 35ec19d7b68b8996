package org.tidemark.composite.treat;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.tidemark.composite.statistics.Moments;

/// What was done to one indicator.
///
/// @param before the check before anything was done
/// @param winsorisedPoints how many points were at the maximum in the latest step downwards from it, plus those
///     at the
///     minimum in the latest step upwards; 0 when nothing was winsorised
/// @param afterWinsorising the check after winsorising; null when there was none
/// @param transform what the values went through at last; null when there was no need
/// @param afterTransform the check after that
/// @param lowered the places, counted from the beginning of the stretch, whose value was winsorised from above and
/// stayed so
/// @param raised the same from below
/// @param undone whether the indicator stands untreated although it fails: treating would make it worse or a
///     constant,
///     or the transformation has no answer for its values
public record Treatment(
        Check before,
        int winsorisedPoints,
        @Nullable Check afterWinsorising,
        @Nullable Transform transform,
        @Nullable Check afterTransform,
        BitSet lowered,
        BitSet raised,
        boolean undone) {

    /// Skewness and kurtosis at one moment, and whether the indicator passes with them. Both are NaN for a
    /// constant.
    public record Check(boolean passes, double skewness, double kurtosis) {}

    /// Whether any value is another than it was.
    public boolean changed() {
        return transform != null && !undone || !lowered.isEmpty() || !raised.isEmpty();
    }

    /// What happened to the value at one place of the stretch, e.g. `winhi`, `log_CT` or `winhi+log_CT`; empty when
    /// nothing did.
    public String mark(int place) {
        String winsorised = lowered.get(place) ? "winhi" : raised.get(place) ? "winlo" : "";
        if (transform == null || undone) {
            return winsorised;
        }
        return winsorised.isEmpty() ? transform.code() : winsorised + "+" + transform.code();
    }

    /// What a [Treater] writes down while it works.
    static final class Notes {
        private Check before = new Check(true, Double.NaN, Double.NaN);
        private boolean checkedBefore;
        private int points;
        private @Nullable Check afterWinsorising;
        private @Nullable Transform transform;
        private @Nullable Check afterTransform;
        private final BitSet lowered = new BitSet();
        private final BitSet raised = new BitSet();
        private boolean undone;

        void checked(boolean passes, Moments moments) {
            var check = new Check(passes, moments.skewness(), moments.kurtosis());
            if (checkedBefore) {
                afterTransform = check;
            } else {
                before = check;
                checkedBefore = true;
            }
        }

        void winsorised(int points, boolean passes, Moments moments, double[] was, double[] x, int from, int to) {
            this.points = points;
            afterWinsorising = new Check(passes, moments.skewness(), moments.kurtosis());
            for (int i = from; i < to; i++) {
                lowered.set(i - from, x[i] < was[i - from]);
                raised.set(i - from, x[i] > was[i - from]);
            }
        }

        void transformed(Transform transform, boolean combined) {
            this.transform = transform;
            if (!combined) {
                lowered.clear();
                raised.clear();
            }
        }

        void undone() {
            undone = true;
            lowered.clear();
            raised.clear();
        }

        Treatment told() {
            return new Treatment(before, points, afterWinsorising, transform, afterTransform, lowered, raised, undone);
        }
    }
}
