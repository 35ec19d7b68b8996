package org.tidemark.composite.treat;

import org.tidemark.composite.statistics.Moments;

/// A transformation that draws in high outliers. It works on `x[from..to)` in place; missing values (NaN) stay
/// missing.
///
/// All but [LogCentredPlus] help against high outliers alone: on an indicator with low outliers they make it worse.
public sealed interface Transform {
    void apply(double[] x, int from, int to);

    /// Whether it has an answer for all values.
    default boolean suits(double[] x, int from, int to) {
        return true;
    }

    /// How method files and marks call it.
    String code();

    /// ln(x − min + 0.01·(max − min)), the logarithm of the JRC's COIN Tool.
    record LogCentred() implements Transform {
        @Override
        public void apply(double[] x, int from, int to) {
            Range range = Range.of(x, from, to);
            double shift = 0.01 * (range.high() - range.low());
            for (int i = from; i < to; i++) {
                x[i] = Math.log(x[i] - range.low() + shift);
            }
        }

        @Override
        public String code() {
            return "log_CT";
        }
    }

    /// As [LogCentred] on an indicator skewed to the right; its mirror image, −ln(max + 0.01·(max − min) − x),
    /// on one
    /// skewed to the left.
    record LogCentredPlus() implements Transform {
        @Override
        public void apply(double[] x, int from, int to) {
            var moments = new Moments();
            moments.take(x, from, to);
            if (moments.skewness() > 0) {
                new LogCentred().apply(x, from, to);
                return;
            }
            Range range = Range.of(x, from, to);
            double shift = 0.01 * (range.high() - range.low());
            for (int i = from; i < to; i++) {
                x[i] = -Math.log(range.high() + shift - x[i]);
            }
        }

        @Override
        public String code() {
            return "log_CT_plus";
        }
    }

    /// ln(x − min + 1).
    record LogFromOne() implements Transform {
        @Override
        public void apply(double[] x, int from, int to) {
            double low = Range.of(x, from, to).low();
            for (int i = from; i < to; i++) {
                x[i] = Math.log(x[i] - low + 1);
            }
        }

        @Override
        public String code() {
            return "log_CT_orig";
        }
    }

    /// ln(x). It does not suit an indicator with a value of 0 or below, which then stays untreated.
    record NaturalLog() implements Transform {
        @Override
        public void apply(double[] x, int from, int to) {
            for (int i = from; i < to; i++) {
                x[i] = Math.log(x[i]);
            }
        }

        @Override
        public boolean suits(double[] x, int from, int to) {
            return Range.of(x, from, to).low() > 0;
        }

        @Override
        public String code() {
            return "log";
        }
    }

    /// The Box-Cox transformation (y^λ − 1)/λ of y = x − min + 1; ln(y) for λ = 0.
    record BoxCox(double lambda) implements Transform {
        @Override
        public void apply(double[] x, int from, int to) {
            double low = Range.of(x, from, to).low();
            for (int i = from; i < to; i++) {
                double y = x[i] - low + 1;
                x[i] = lambda == 0 ? Math.log(y) : (Math.pow(y, lambda) - 1) / lambda;
            }
        }

        @Override
        public String code() {
            return "boxcox";
        }
    }
}
