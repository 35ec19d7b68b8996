package org.tidemark.composite.treat;

import org.jspecify.annotations.Nullable;
import org.tidemark.composite.statistics.Moments;

/// Treats one stretch of a column at a time, in place; keeps its working memory from one to the next.
public final class Treater {
    private final Moments moments = new Moments();
    private double[] before = new double[0];

    private double extreme;
    private double next;
    private int moved;

    /// Treats `x[from..to)` and says what was done; for speed without a record, see [#treat].
    public Treatment treatAndTell(Outliers rule, double[] x, int from, int to) {
        var told = new Treatment.Notes();
        treat(rule, x, from, to, told);
        return told.told();
    }

    /// Treats `x[from..to)`.
    public void treat(Outliers rule, double[] x, int from, int to) {
        treat(rule, x, from, to, null);
    }

    private void treat(Outliers rule, double[] x, int from, int to, Treatment.@Nullable Notes notes) {
        moments.take(x, from, to);
        boolean passes = checked(rule, notes);
        if (passes || Double.isNaN(moments.skewness()) || Double.isNaN(moments.kurtosis())) {
            return;
        }
        keep(x, from, to);
        double skewBefore = moments.skewness();
        if (rule.winmax() > 0) {
            passes = winsorise(rule, x, from, to, notes);
            if (Double.isNaN(moments.skewness())) {
                // it became a constant, which says nothing at all
                restore(x, from, to, notes);
                return;
            }
        }
        if (passes || rule.fallback() == null) {
            return;
        }
        if (!rule.combine()) {
            System.arraycopy(before, 0, x, from, to - from);
        }
        if (!rule.fallback().suits(x, from, to)) {
            restore(x, from, to, notes);
            return;
        }
        rule.fallback().apply(x, from, to);
        moments.take(x, from, to);
        if (notes != null) {
            notes.transformed(rule.fallback(), rule.combine());
        }
        passes = checked(rule, notes);
        if (!passes && rule.undoWhenWorse() && Math.abs(moments.skewness()) > Math.abs(skewBefore)) {
            restore(x, from, to, notes);
        }
    }

    private void restore(double[] x, int from, int to, Treatment.@Nullable Notes notes) {
        System.arraycopy(before, 0, x, from, to - from);
        if (notes != null) {
            notes.undone();
        }
    }

    private boolean winsorise(Outliers rule, double[] x, int from, int to, Treatment.@Nullable Notes notes) {
        int high = 0;
        int low = 0;
        boolean passes = false;
        while (!passes && high + low < rule.winmax()) {
            if (moments.skewness() >= 0) {
                lowerTheTop(x, from, to);
                high = moved;
            } else {
                raiseTheBottom(x, from, to);
                low = moved;
            }
            moments.take(x, from, to);
            passes = rule.pass(moments.skewness(), moments.kurtosis());
            if (Double.isNaN(moments.skewness())) {
                break;
            }
        }
        if (notes != null) {
            notes.winsorised(high + low, passes, moments, before, x, from, to);
        }
        return passes;
    }

    /// Every point at the maximum is set to the next lower value; points that share a value move together.
    private void lowerTheTop(double[] x, int from, int to) {
        extreme = Double.NEGATIVE_INFINITY;
        next = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double v = x[i];
            if (v > extreme) {
                next = extreme;
                extreme = v;
            } else if (v > next && v < extreme) {
                next = v;
            }
        }
        move(x, from, to);
    }

    private void raiseTheBottom(double[] x, int from, int to) {
        extreme = Double.POSITIVE_INFINITY;
        next = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double v = x[i];
            if (v < extreme) {
                next = extreme;
                extreme = v;
            } else if (v < next && v > extreme) {
                next = v;
            }
        }
        move(x, from, to);
    }

    private void move(double[] x, int from, int to) {
        moved = 0;
        for (int i = from; i < to; i++) {
            if (x[i] == extreme) {
                x[i] = next;
                moved++;
            }
        }
    }

    private boolean checked(Outliers rule, Treatment.@Nullable Notes notes) {
        boolean passes = rule.pass(moments.skewness(), moments.kurtosis());
        if (notes != null) {
            notes.checked(passes, moments);
        }
        return passes;
    }

    private void keep(double[] x, int from, int to) {
        if (before.length < to - from) {
            before = new double[to - from];
        }
        System.arraycopy(x, from, before, 0, to - from);
    }
}
