package org.tidemark.composite.uncertainty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Data;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Method;
import org.tidemark.composite.Session;
import org.tidemark.composite.Step;

/// The choices, checked against framework, data and method, and ready to be drawn.
final class Specification {
    /// So many combinations of alternatives are tried before anything runs; when there are more, each by itself.
    private static final int MOST_COMBINATIONS = 400;

    private final Uncertainty uncertainty;
    private final List<Uncertain> choices;
    private final Framework framework;
    private final double[] rawValues;

    private Specification(Uncertainty uncertainty) {
        this.uncertainty = uncertainty;
        this.choices = uncertainty.choices();
        this.framework = uncertainty.framework();
        this.rawValues = rawValues(framework, uncertainty.data());
    }

    static Specification of(Uncertainty uncertainty) {
        var specification = new Specification(uncertainty);
        var names = new HashSet<String>();
        for (Uncertain choice : specification.choices) {
            if (!names.add(choice.name())) {
                throw refused(choice, "the name is there twice");
            }
            specification.check(choice);
        }
        specification.tryOut();
        return specification;
    }

    private static double[] rawValues(Framework framework, Data data) {
        double[] values = new double[data.size() * framework.indicators().size()];
        int start = 0;
        for (Element indicator : framework.indicators()) {
            System.arraycopy(data.column(indicator.code()), 0, values, start, data.size());
            start += data.size();
        }
        return values;
    }

    Uncertainty uncertainty() {
        return uncertainty;
    }

    List<Uncertain> choices() {
        return choices;
    }

    private void check(Uncertain choice) {
        switch (choice) {
            case Uncertain.Weights weights -> {
                if (!(weights.spread() > 0 && weights.spread() <= 1)) {
                    throw refused(choice, "a spread of " + weights.spread() + " is not above 0 and at most 1");
                }
                for (int level : weights.levels()) {
                    if (level < 1
                            || level >= framework.levels()
                            || framework.level(level).isEmpty()) {
                        throw refused(choice, "level " + level + " has no weights");
                    }
                }
                if (weights.levels().isEmpty()) {
                    throw refused(choice, "no level is named");
                }
            }
            case Uncertain.Alternatives alternatives -> {
                if (alternatives.steps().size() < 2) {
                    throw refused(choice, "fewer than two alternatives");
                }
                for (Step step : alternatives.steps()) {
                    if (step.getClass() != alternatives.steps().getFirst().getClass()) {
                        throw refused(choice, "alternatives of different kinds");
                    }
                }
                checkStep(choice, alternatives.steps().getFirst());
            }
            case Uncertain.Parameter parameter -> {
                if (!(parameter.lower() < parameter.upper())
                        || Double.isInfinite(parameter.upper() - parameter.lower())) {
                    throw refused(choice, parameter.lower() + " to " + parameter.upper() + " is no range");
                }
                checkStep(choice, parameter.step().apply(parameter.lower()));
            }
            case Uncertain.Noise noise -> {
                if (!(noise.deviation() > 0) || Double.isInfinite(noise.deviation())) {
                    throw refused(choice, "a standard deviation of " + noise.deviation());
                }
                for (String code : noise.codes()) {
                    checkIndicator(choice, code);
                }
            }
            case Uncertain.Raters raters -> {
                for (String unit : raters.ratings().units()) {
                    if (uncertainty.data().row(unit).isEmpty()) {
                        throw refused(choice, "there is no unit " + unit);
                    }
                    raters.ratings().indicators(unit).forEach(code -> checkIndicator(choice, code));
                }
            }
        }
    }

    private void checkIndicator(Uncertain choice, String code) {
        if (!framework.has(code) || !framework.element(code).isIndicator()) {
            throw refused(choice, "there is no indicator " + code);
        }
    }

    private void checkStep(Uncertain choice, Step step) {
        if (!uncertainty.nominal().has(step.getClass())) {
            throw refused(choice, "the method has no step " + step.name());
        }
    }

    private static CompositeException refused(Uncertain choice, String reason) {
        return new CompositeException("/uncertain/" + choice.name(), reason);
    }

    /// Combinations of alternatives that fail with the nominal weights and values are impossible, not unlucky.
    private void tryOut() {
        Session session = uncertainty.session();
        try {
            session.scores(uncertainty.nominal());
        } catch (CompositeException e) {
            throw e.within("/nominal");
        }
        List<Map<Uncertain, Step>> combinations = new ArrayList<>(List.of(Map.of()));
        List<Map<Uncertain, Step>> alone = new ArrayList<>();
        for (Uncertain choice : choices) {
            var longer = new ArrayList<Map<Uncertain, Step>>();
            for (Step step : alternatives(choice)) {
                alone.add(Map.of(choice, step));
                for (Map<Uncertain, Step> combination : combinations) {
                    var more = new LinkedHashMap<>(combination);
                    more.put(choice, step);
                    longer.add(more);
                }
                if (longer.size() > MOST_COMBINATIONS) {
                    break;
                }
            }
            if (!longer.isEmpty()) {
                combinations = longer;
            }
        }
        for (Map<Uncertain, Step> combination : combinations.size() > MOST_COMBINATIONS ? alone : combinations) {
            Method method = uncertainty.nominal();
            for (Step step : combination.values()) {
                method = method.with(step);
            }
            try {
                session.scores(method);
            } catch (CompositeException e) {
                List<String> parts = new ArrayList<>();
                combination.forEach((choice, step) -> parts.add(choice.name() + "=" + step));
                throw new CompositeException("/uncertain/" + String.join("+", parts), e.getMessage());
            }
        }
    }

    private static List<Step> alternatives(Uncertain choice) {
        return switch (choice) {
            case Uncertain.Alternatives several -> several.steps();
            case Uncertain.Parameter parameter ->
                List.of(
                        parameter.step().apply(parameter.lower()),
                        parameter.step().apply(parameter.upper()));
            default -> List.of();
        };
    }

    /// One index with everything drawn by keys, one for each choice.
    double[] scores(Session session, long[] keys) {
        Method method = uncertainty.nominal();
        double[] multipliers = null;
        double[] values = null;
        for (int at = 0; at < keys.length; at++) {
            switch (choices.get(at)) {
                case Uncertain.Weights weights -> multipliers = times(multipliers, weights, keys[at]);
                case Uncertain.Alternatives several -> method = method.with(step(several, keys[at]));
                case Uncertain.Parameter parameter ->
                    method = method.with(parameter.step().apply(number(parameter, keys[at])));
                case Uncertain.Noise noise -> values = noisy(values, noise, keys[at]);
                case Uncertain.Raters raters -> values = rated(values, raters, keys[at]);
            }
        }
        return session.scores(method, multipliers, values, framework.index().code());
    }

    /// What was drawn for one choice, to be shown.
    Object drawn(int choice, long key) {
        return switch (choices.get(choice)) {
            case Uncertain.Weights weights -> weightsByCode(weights, key);
            case Uncertain.Alternatives several -> step(several, key);
            case Uncertain.Parameter parameter -> number(parameter, key);
            case Uncertain.Noise noise -> "noise " + Long.toHexString(key);
            case Uncertain.Raters raters -> "raters " + Long.toHexString(key);
        };
    }

    private static Step step(Uncertain.Alternatives several, long key) {
        return several.steps().get(Streams.random(key).nextInt(several.steps().size()));
    }

    private static double number(Uncertain.Parameter parameter, long key) {
        return Streams.random(key).nextDouble(parameter.lower(), parameter.upper());
    }

    private double[] times(double @Nullable [] before, Uncertain.Weights weights, long key) {
        SplittableRandom random = Streams.random(key);
        List<Element> elements = framework.elements();
        double[] multipliers = new double[elements.size()];
        for (int at = 0; at < multipliers.length; at++) {
            double multiplier = before == null ? 1 : before[at];
            multipliers[at] = weights.levels().contains(elements.get(at).level())
                    ? multiplier * (1 + random.nextDouble(-weights.spread(), weights.spread()))
                    : multiplier;
        }
        return multipliers;
    }

    private Map<String, Double> weightsByCode(Uncertain.Weights weights, long key) {
        double[] multipliers = times(null, weights, key);
        var byCode = new LinkedHashMap<String, Double>();
        for (int at = 0; at < multipliers.length; at++) {
            Element element = framework.elements().get(at);
            if (weights.levels().contains(element.level())) {
                byCode.put(element.code(), element.weight() * multipliers[at]);
            }
        }
        return byCode;
    }

    private double[] noisy(double @Nullable [] before, Uncertain.Noise noise, long key) {
        double[] values = before == null ? rawValues.clone() : before;
        SplittableRandom random = Streams.random(key);
        int rows = uncertainty.data().size();
        for (int at = 0; at < framework.indicators().size(); at++) {
            if (noise.codes().isEmpty()
                    || noise.codes().contains(framework.elements().get(at).code())) {
                for (int row = 0; row < rows; row++) {
                    values[at * rows + row] *= 1 + noise.deviation() * random.nextGaussian();
                }
            }
        }
        return values;
    }

    private double[] rated(double @Nullable [] before, Uncertain.Raters raters, long key) {
        double[] values = before == null ? rawValues.clone() : before;
        int rows = uncertainty.data().size();
        SplittableRandom random = Streams.random(key);
        for (String unit : raters.ratings().units()) {
            int row = uncertainty.data().row(unit).orElseThrow();
            raters.ratings().drawn(unit, random).forEach((code, value) -> {
                int at = framework.elements().indexOf(framework.element(code));
                values[at * rows + row] = value;
            });
        }
        return values;
    }
}
