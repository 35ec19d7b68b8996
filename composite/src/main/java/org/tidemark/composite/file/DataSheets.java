package org.tidemark.composite.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.composite.Data;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Result;
import org.tidemark.composite.treat.Treatment;

/// The tables of an audit pack that hold what went in and what each step made of it.
final class DataSheets {
    private final Result result;
    private final Metadata metadata;
    private final Framework framework;

    DataSheets(Result result, Metadata metadata) {
        this.result = result;
        this.metadata = metadata;
        this.framework = result.framework();
    }

    void addTo(List<Sheet> sheets) {
        sheets.add(structure());
        sheets.add(raw());
        sheets.add(results());
        for (int stage = 1; stage < result.stages().size(); stage++) {
            Result.Stage one = result.stages().get(stage);
            if (!one.name().equals("weigh")) {
                sheets.add(
                        data("data_" + stage + "_" + one.name(), "The data after the step " + one.name(), one.data()));
            }
        }
        if (!result.treatments().isEmpty()) {
            sheets.add(treatments());
            sheets.add(treatedPoints());
        }
        sheets.add(weights());
    }

    private Sheet structure() {
        Sheet sheet = Sheet.of(
                "iMeta",
                "The structure, with the weights that were used",
                "Level",
                "iCode",
                "iName",
                "Direction",
                "Weight",
                "Target",
                "Denominator",
                "Parent",
                "Type");
        for (Element element : framework.elements()) {
            sheet.add(
                    element.level(),
                    element.code(),
                    element.name(),
                    element.direction(),
                    element.weight(),
                    element.target(),
                    element.denominator() == null ? "" : element.denominator(),
                    element.parent() == null ? "" : element.parent(),
                    element.isIndicator() ? "Indicator" : "Aggregate");
        }
        metadata.groups().forEach(code -> sheet.add("", code, code, "", "", "", "", "", "Group"));
        metadata.denominators().forEach(code -> sheet.add("", code, code, "", "", "", "", "", "Denominator"));
        return sheet;
    }

    private Sheet raw() {
        Data data = result.stages().getFirst().data();
        List<String> head = new ArrayList<>();
        head.add("uCode");
        if (data.isPanel()) {
            head.add("Time");
        }
        head.addAll(data.groups());
        head.addAll(data.denominators());
        head.addAll(data.codes());
        Sheet sheet = new Sheet("iData", "The raw data that went in", head, new ArrayList<>());
        for (int row : ResultTable.order(data)) {
            List<Object> cells = new ArrayList<>();
            cells.add(data.unit(row));
            data.year(row).ifPresent(cells::add);
            data.groups().forEach(code -> cells.add(data.group(row, code)));
            data.denominators().forEach(code -> cells.add(data.denominator(code)[row]));
            data.codes().forEach(code -> cells.add(data.value(row, code)));
            sheet.add(cells.toArray());
        }
        return sheet;
    }

    private Sheet data(String name, String about, Data data) {
        List<String> head = new ArrayList<>();
        if (data.isPanel()) {
            head.add("Time");
        }
        head.add("uCode");
        head.addAll(data.codes());
        Sheet sheet = new Sheet(name, about, head, new ArrayList<>());
        for (int row : ResultTable.order(data)) {
            List<Object> cells = new ArrayList<>();
            data.year(row).ifPresent(cells::add);
            cells.add(data.unit(row));
            data.codes().forEach(code -> cells.add(data.value(row, code)));
            sheet.add(cells.toArray());
        }
        return sheet;
    }

    private Sheet results() {
        List<String> codes =
                framework.aggregatesFromTheTop().stream().map(Element::code).toList();
        List<String> head = new ArrayList<>();
        Data data = result.data();
        if (data.isPanel()) {
            head.add("Time");
        }
        head.add("uCode");
        head.add("Rank");
        head.addAll(codes);
        Sheet sheet = new Sheet("results", "Scores and ranks of the index", head, new ArrayList<>());
        int[] ranks = result.ranks(framework.index().code());
        for (int row : ResultTable.order(data)) {
            List<Object> cells = new ArrayList<>();
            data.year(row).ifPresent(cells::add);
            cells.add(data.unit(row));
            cells.add(ranks[row] == 0 ? "" : ranks[row]);
            codes.forEach(code -> cells.add(data.value(row, code)));
            sheet.add(cells.toArray());
        }
        return sheet;
    }

    private Sheet treatments() {
        Sheet sheet = Sheet.of(
                "treatment",
                "What was done about outliers, indicator by indicator (in a panel, in its first year)",
                "iCode",
                "Pass0",
                "Skew0",
                "Kurt0",
                "Winsorised",
                "Pass1",
                "Skew1",
                "Kurt1",
                "Transform",
                "Pass2",
                "Skew2",
                "Kurt2");
        for (Map.Entry<String, Treatment> one : result.treatments().entrySet()) {
            Treatment done = one.getValue();
            List<Object> cells = new ArrayList<>(List.of(one.getKey()));
            add(cells, done.before());
            cells.add(done.winsorisedPoints());
            add(cells, done.afterWinsorising());
            cells.add(done.transform() == null ? "" : done.transform().code() + (done.undone() ? " (undone)" : ""));
            add(cells, done.afterTransform());
            sheet.add(cells.toArray());
        }
        return sheet;
    }

    private static void add(List<Object> cells, Treatment.@Nullable Check check) {
        if (check == null) {
            cells.addAll(List.of("", "", ""));
        } else {
            cells.addAll(List.of(check.passes() ? "TRUE" : "FALSE", check.skewness(), check.kurtosis()));
        }
    }

    private Sheet treatedPoints() {
        Data data = result.data();
        Sheet sheet = Sheet.of(
                "treated_points", "Each value that is another after treatment", "Time", "uCode", "iCode", "Treatment");
        for (int row : ResultTable.order(data)) {
            for (Element indicator : framework.indicators()) {
                String mark = result.treated(row, indicator.code());
                if (!mark.isEmpty()) {
                    sheet.add(
                            data.year(row).isPresent() ? data.year(row).getAsInt() : "",
                            data.unit(row),
                            indicator.code(),
                            mark);
                }
            }
        }
        return sheet;
    }

    private Sheet weights() {
        Sheet sheet = Sheet.of(
                "effective_weights",
                "The weight of each element in the index",
                "iCode",
                "Level",
                "Weight",
                "EffWeight");
        framework
                .effectiveWeights()
                .forEach((code, weight) -> sheet.add(
                        code,
                        framework.element(code).level(),
                        framework.element(code).weight(),
                        weight));
        return sheet;
    }
}
