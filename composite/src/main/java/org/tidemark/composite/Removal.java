package org.tidemark.composite;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tidemark.composite.statistics.Ranks;

/// What happens to the index when one element after another counts for nothing: its weight becomes 0, while
/// treatment and
/// normalisation stay as they are, and it still counts as a child that is there.
///
/// @param nominal the scores with everything
/// @param without the scores without each element of the level
public record Removal(double[] nominal, Map<String, double[]> without) {

    public static Removal of(Method method, Framework framework, Data data, int level) {
        var session = new Session(framework, data, true);
        String index = framework.index().code();
        double[] multipliers = new double[framework.elements().size()];
        Arrays.fill(multipliers, 1);
        var without = new LinkedHashMap<String, double[]>();
        for (Element element : framework.level(level)) {
            int at = framework.position(element.code());
            multipliers[at] = 0;
            without.put(element.code(), session.scores(method, multipliers, null, index));
            multipliers[at] = 1;
        }
        return new Removal(session.scores(method), without);
    }

    public int[] ranks(String element) {
        return Ranks.fromTop(scores(element));
    }

    public double[] scores(String element) {
        double[] scores = without.get(element);
        if (scores == null) {
            throw new CompositeException("/removal/" + element, "there is no such element on the level");
        }
        return scores;
    }

    /// The mean over units of the absolute change of rank, over the units that are ranked in both.
    public double meanRankChange(String element) {
        return Comparison.meanRankChange(Ranks.fromTop(nominal), ranks(element));
    }
}
