package org.tidemark.composite.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.tidemark.composite.CompositeException;

/// Principal components of columns, centred and scaled to a standard deviation of 1, over the rows where all
/// have a value.
///
/// The sign of a component is arbitrary; here the loadings of each add up to 0 or more.
///
/// @param loadings component c, column k at `loadings[c][k]`
/// @param standardDeviations of the components, falling
public record PrincipalComponents(double[][] loadings, double[] standardDeviations) {

    public static PrincipalComponents of(double[]... columns) {
        int[] complete = IntStream.range(0, columns[0].length)
                .filter(row -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[row])))
                .toArray();
        if (complete.length < 2) {
            throw new CompositeException("/pca", "fewer than two units have a value everywhere");
        }
        RealMatrix matrix = new Array2DRowRealMatrix(complete.length, columns.length);
        for (int column = 0; column < columns.length; column++) {
            double[] all = columns[column];
            double[] x = Arrays.stream(complete).mapToDouble(row -> all[row]).toArray();
            Moments moments = Moments.of(x);
            if (!(moments.standardDeviation() > 0) || Double.isInfinite(moments.standardDeviation())) {
                throw new CompositeException("/pca/" + column, "the column is constant");
            }
            for (int row = 0; row < x.length; row++) {
                matrix.setEntry(row, column, (x[row] - moments.mean()) / moments.standardDeviation());
            }
        }
        var svd = new SingularValueDecomposition(matrix);
        double scale = Math.sqrt(complete.length - 1.0);
        double[] deviations = Arrays.stream(svd.getSingularValues())
                .map(value -> value / scale)
                .toArray();
        double[][] loadings = new double[deviations.length][];
        for (int component = 0; component < loadings.length; component++) {
            double[] one = svd.getV().getColumn(component);
            double sign = Arrays.stream(one).sum() < 0 ? -1 : 1;
            loadings[component] =
                    Arrays.stream(one).map(loading -> sign * loading).toArray();
        }
        return new PrincipalComponents(loadings, deviations);
    }

    /// The share of the variance that a component explains.
    public double share(int component) {
        double all = Arrays.stream(standardDeviations)
                .map(deviation -> deviation * deviation)
                .sum();
        return standardDeviations[component] * standardDeviations[component] / all;
    }
}
