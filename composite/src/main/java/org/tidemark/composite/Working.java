package org.tidemark.composite;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// The values on their way through the steps: a column for each element of the framework, those of the
/// aggregates empty
/// until they are computed.
///
/// @param values element e, row r at `e · rows.size() + r`
/// @param weights of each element
record Working(Framework framework, Rows rows, double[] values, double[] weights, boolean aggregated) {

    static Working begin(Framework framework, Data data) {
        int rows = data.size();
        double[] values = new double[rows * framework.size()];
        for (int at = 0; at < framework.indicatorCount(); at++) {
            String code = framework.at(at).code();
            if (!data.has(code)) {
                throw new CompositeException("/data/" + code, "the indicator has no column");
            }
            System.arraycopy(data.values(), data.position(code) * rows, values, at * rows, rows);
        }
        return new Working(framework, data.rows(), values, framework.weights(), false);
    }

    Working with(double[] values) {
        return new Working(framework, rows, values, weights, aggregated);
    }

    Working weighing(double[] weights) {
        return new Working(framework, rows, values, weights, aggregated);
    }

    Working with(Rows rows, double[] values) {
        return new Working(framework, rows, values, weights, aggregated);
    }

    Working aggregated(double[] values) {
        return new Working(framework, rows, values, weights, true);
    }

    int columns() {
        return aggregated ? framework.size() : framework.indicatorCount();
    }

    Data data() {
        List<String> codes = framework.elements().subList(0, columns()).stream()
                .map(Element::code)
                .toList();
        return new Data(rows, codes, values);
    }

    /// Where the stretches of rows begin that a step looks at by themselves, and where the last one ends.
    int[] stretches(Over over) {
        return over == Over.EACH_YEAR ? rows.starts : new int[] {0, rows.size()};
    }

    int[] indicators(IntUnaryOperator of) {
        int[] all = new int[framework.indicatorCount()];
        for (int at = 0; at < all.length; at++) {
            all[at] = of.applyAsInt(at);
        }
        return all;
    }
}
