package org.tidemark.composite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.composite.treat.Treatment;

/// What a method made of data: the data after each step, and for any number how it came to be.
public final class Result {
    private final Method method;
    private final Framework framework;
    private final List<Stage> stages;

    /// The data after one step.
    ///
    /// @param name `raw` or the name of the step
    public record Stage(String name, Data data) {}

    private final List<Working> workings;
    private final List<Engine.Treated> treated;

    private Result(
            Method method,
            Framework framework,
            List<Stage> stages,
            List<Working> workings,
            List<Engine.Treated> treated) {
        this.method = method;
        this.framework = framework;
        this.stages = stages;
        this.workings = workings;
        this.treated = treated;
    }

    static Result of(Method method, Framework framework, Data data) {
        var engine = new Engine(false);
        var stages = new ArrayList<Stage>();
        var workings = new ArrayList<Working>();
        var treated = new ArrayList<Engine.Treated>();
        Working working = Working.begin(framework, data);
        stages.add(new Stage("raw", working.data()));
        workings.add(working);
        for (Step step : method.steps()) {
            working = engine.apply(step, working, treated);
            stages.add(new Stage(step.name(), working.data()));
            workings.add(working);
        }
        return new Result(method, framework, List.copyOf(stages), List.copyOf(workings), List.copyOf(treated));
    }

    public Method method() {
        return method;
    }

    /// The framework with the weights that were used.
    public Framework framework() {
        double[] weights = workings.getLast().weights();
        var used = new LinkedHashMap<String, Double>();
        for (int at = 0; at < weights.length; at++) {
            used.put(framework.at(at).code(), weights[at]);
        }
        return framework.withWeights(used);
    }

    /// The raw data and the data after each step, in order.
    public List<Stage> stages() {
        return stages;
    }

    /// The data after the last step.
    public Data data() {
        return stages.getLast().data();
    }

    /// The data after the last step of one kind.
    public Data after(Class<? extends Step> kind) {
        for (int at = method.steps().size() - 1; at >= 0; at--) {
            if (kind.isInstance(method.steps().get(at))) {
                return stages.get(at + 1).data();
            }
        }
        throw new CompositeException("/" + kind.getSimpleName(), "the method has no such step");
    }

    /// The values of one element after the last step, row by row; NaN where one is missing.
    public double[] scores(String code) {
        return data().column(code);
    }

    /// Ranks from the top: 1 is the best and ties share the better rank; 0 where the score is missing. In a
    /// panel each
    /// year has its own ranking.
    public int[] ranks(String code) {
        return data().rows().ranks(scores(code));
    }

    /// What was done about outliers, indicator by indicator; in a panel treated year by year, see
    /// [#treatments(int)].
    public Map<String, Treatment> treatments() {
        return treatments(0);
    }

    /// The same for the year that a row belongs to.
    public Map<String, Treatment> treatments(int row) {
        var byCode = new LinkedHashMap<String, Treatment>();
        int here = treatedRow(row);
        for (Engine.Treated one : treated) {
            if (here >= one.from() && here < one.to()) {
                byCode.put(one.code(), one.treatment());
            }
        }
        return byCode;
    }

    /// What was done about an outlier: `winhi`, `winlo`, `log_CT`, `winhi+log_CT`; empty when nothing was.
    ///
    /// @param row of the data after the last step
    public String treated(int row, String code) {
        int here = treatedRow(row);
        for (Engine.Treated one : treated) {
            if (one.code().equals(code) && here >= one.from() && here < one.to()) {
                return one.treatment().mark(here - one.from());
            }
        }
        return "";
    }

    /// Where a row of the data after the last step was when outliers were treated: units may have been screened
    /// out since.
    private int treatedRow(int row) {
        if (!method.has(Treat.class)) {
            return -1;
        }
        Data then = after(Treat.class);
        Data now = data();
        if (then.size() == now.size()) {
            return row;
        }
        return now.year(row).isPresent()
                ? then.row(now.unit(row), now.year(row).getAsInt()).orElse(-1)
                : then.row(now.unit(row)).orElse(-1);
    }

    /// How a value came to be, down to the raw values.
    ///
    /// @param unit in a panel, its latest year
    public Explanation explain(String unit, String code) {
        return new Explaining(this, workings).explain(unit, null, code);
    }

    public Explanation explain(String unit, int year, String code) {
        return new Explaining(this, workings).explain(unit, year, code);
    }
}
