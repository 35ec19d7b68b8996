package org.tidemark.composite.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Data;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;
import org.tidemark.composite.statistics.PrincipalComponents;

/// Weights from the data: for each aggregate one level up, the loadings of its children on their first
/// principal component.
/// Loadings of children that go against the others are negative; whoever publishes such weights has to explain
/// them.
public final class PrincipalComponentWeights {
    private PrincipalComponentWeights() {}

    /// @param data with a column for each element of the level, normalised
    /// @param level the level whose elements get weights
    public static Map<String, Double> of(Framework framework, Data data, int level) {
        var weights = new LinkedHashMap<String, Double>();
        for (Element parent : framework.aggregates()) {
            List<Element> children = framework.children(parent.code()).stream()
                    .filter(child -> child.level() == level)
                    .toList();
            if (children.size() == 1) {
                weights.put(children.getFirst().code(), 1.0);
            } else if (!children.isEmpty()) {
                double[] first = components(data, parent, children).loadings()[0];
                for (int at = 0; at < first.length; at++) {
                    weights.put(children.get(at).code(), first[at]);
                }
            }
        }
        return weights;
    }

    private static PrincipalComponents components(Data data, Element parent, List<Element> children) {
        try {
            return PrincipalComponents.of(
                    children.stream().map(child -> data.column(child.code())).toArray(double[][]::new));
        } catch (CompositeException e) {
            throw new CompositeException("/weights/" + parent.code(), e.reason());
        }
    }
}
