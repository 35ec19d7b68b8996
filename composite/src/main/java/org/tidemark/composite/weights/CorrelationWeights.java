package org.tidemark.composite.weights;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Data;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Method;
import org.tidemark.composite.Session;
import org.tidemark.composite.statistics.Correlation;

/// Weights of one level under which its elements correlate with the index in given proportions: found by Nelder
/// and Mead's
/// search, begun anew from its best point until that no longer helps. There may be many such weights, and some
/// negative.
///
/// @param weights of each element of the level, adding up to 1
/// @param obtained each element's share in the sum of their correlations with the index
public record CorrelationWeights(Map<String, Double> weights, Map<String, Double> obtained) {
    private static final int EVALUATIONS = 4000;
    private static final int BEGINNINGS = 8;

    /// @param method normalises and aggregates the data
    /// @param level the level whose elements get weights
    /// @param desired the wished share of each of these; empty for equal shares
    public static CorrelationWeights of(
            Framework framework, Data data, Method method, int level, Map<String, Double> desired) {
        List<Element> elements = framework.level(level);
        if (elements.size() < 2 || framework.levels() <= level) {
            throw new CompositeException("/weights", "level " + level + " has no weights to find");
        }
        var search = new Search(framework, data, method, elements, desired);
        double[] start = new double[elements.size()];
        Arrays.fill(start, 1.0 / start.length);
        PointValuePair best = search.from(start);
        for (int again = 1; again < BEGINNINGS; again++) {
            PointValuePair next = search.from(best.getPoint());
            if (!(next.getValue() < best.getValue() - 1e-9)) {
                break;
            }
            best = next;
        }
        return search.result(best.getPoint());
    }

    private static final class Search {
        private final Session session;
        private final Method method;
        private final List<Element> elements;
        private final double[] desired;
        private final List<double[]> columns;
        private final double[] multipliers;
        private final int first;

        Search(Framework framework, Data data, Method method, List<Element> elements, Map<String, Double> desired) {
            this.session = new Session(framework, data, true);
            this.method = method;
            this.elements = elements;
            double sum = elements.stream()
                    .mapToDouble(element -> desired.getOrDefault(element.code(), 1.0))
                    .sum();
            this.desired = elements.stream()
                    .mapToDouble(element -> desired.getOrDefault(element.code(), 1.0) / sum)
                    .toArray();
            this.columns = elements.stream()
                    .map(element -> session.scores(method, null, null, element.code()))
                    .toList();
            this.multipliers = new double[framework.elements().size()];
            Arrays.fill(multipliers, 1);
            this.first = framework.elements().indexOf(elements.getFirst());
        }

        PointValuePair from(double[] start) {
            return new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-12))
                    .optimize(
                            new MaxEval(EVALUATIONS * 2),
                            new ObjectiveFunction(this::gap),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, 0.1));
        }

        private double gap(double[] weights) {
            double[] shares = shares(weights);
            double sum = 0;
            for (int at = 0; at < shares.length; at++) {
                double gap = shares[at] - desired[at];
                sum += gap * gap;
            }
            return Double.isNaN(sum) ? Double.MAX_VALUE : Math.log(sum / shares.length + 1e-30);
        }

        private double[] shares(double[] weights) {
            for (int at = 0; at < weights.length; at++) {
                multipliers[first + at] = weights[at] / elements.get(at).weight();
            }
            double[] index;
            try {
                index = session.scores(
                        method, multipliers, null, session.framework().index().code());
            } catch (CompositeException e) {
                // weights that cancel each other: no place for the search to go
                return new double[] {Double.NaN};
            }
            double[] r = columns.stream()
                    .mapToDouble(column -> Correlation.PEARSON.of(column, index))
                    .toArray();
            double sum = Arrays.stream(r).sum();
            return Arrays.stream(r).map(one -> one / sum).toArray();
        }

        CorrelationWeights result(double[] point) {
            double sum = Arrays.stream(point).sum();
            double[] shares = shares(point);
            var weights = new LinkedHashMap<String, Double>();
            var obtained = new LinkedHashMap<String, Double>();
            for (int at = 0; at < point.length; at++) {
                weights.put(elements.get(at).code(), point[at] / sum);
                obtained.put(elements.get(at).code(), shares[at]);
            }
            return new CorrelationWeights(weights, obtained);
        }
    }
}
