package org.tidemark.composite.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;

/// The table that COINr calls iMeta: what each column of the data is, and how indicators become an index.
///
/// Columns: `iCode`, `Level`, `Parent`, `Type` (Indicator, Aggregate, Group, Denominator, Other); optional `iName`,
/// `Weight` (1), `Direction` (1), `Denominator`, `Target`. Others are left to whoever reads the table.
///
/// @param framework the indicators and aggregates
/// @param groups the codes of grouping columns
/// @param denominators the codes of columns to divide by
public record Metadata(Framework framework, Set<String> groups, Set<String> denominators, Table table) {

    public static Metadata read(Path file) {
        return of(Table.read(file, "iMeta"));
    }

    static Metadata of(Table table) {
        table.required("iCode");
        table.required("Level");
        table.required("Parent");
        table.required("Type");
        List<Element> elements = new ArrayList<>();
        Map<String, Set<String>> others = new HashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            String code = table.text(row, "iCode");
            String type = table.text(row, "Type").toLowerCase(Locale.ROOT);
            switch (type) {
                case "indicator", "aggregate" -> elements.add(element(table, row, code, type));
                case "group", "denominator", "other" ->
                    others.computeIfAbsent(type, kind -> new LinkedHashSet<>()).add(code);
                default ->
                    throw refused(
                            table,
                            code,
                            "its Type \"" + table.text(row, "Type")
                                    + "\" is none of Indicator, Aggregate, Group, Denominator, Other");
            }
        }
        Set<String> denominators = others.getOrDefault("denominator", Set.of());
        for (Element element : elements) {
            if (element.denominator() != null && !denominators.contains(element.denominator())) {
                throw refused(
                        table, element.code(), "its Denominator " + element.denominator() + " is not in the table");
            }
        }
        return new Metadata(Framework.of(elements), others.getOrDefault("group", Set.of()), denominators, table);
    }

    private static Element element(Table table, int row, String code, String type) {
        double level = number(table, row, code, "Level", Double.NaN);
        if (level != Math.rint(level)) {
            throw refused(table, code, "its Level is not a whole number");
        }
        if (type.equals("indicator") != (level == 1)) {
            throw refused(table, code, "an " + table.text(row, "Type") + " on level " + (int) level);
        }
        String parent = table.text(row, "Parent");
        String denominator = table.text(row, "Denominator");
        double direction = number(table, row, code, "Direction", 1);
        if (direction != 1 && direction != -1) {
            throw refused(table, code, "its Direction " + direction + " is neither 1 nor -1");
        }
        String name = table.text(row, "iName");
        return new Element(
                code,
                name.isEmpty() ? code : name,
                (int) level,
                isMissing(parent) ? null : parent,
                number(table, row, code, "Weight", 1),
                (int) direction,
                isMissing(denominator) ? null : denominator,
                number(table, row, code, "Target", Double.NaN));
    }

    private static double number(Table table, int row, String code, String column, double otherwise) {
        var at = table.column(column);
        double number = at.isEmpty() ? Double.NaN : table.number(row, at.getAsInt(), code + "/" + column);
        return Double.isNaN(number) ? otherwise : number;
    }

    private static boolean isMissing(String text) {
        return text.isEmpty() || text.equals("NA");
    }

    private static CompositeException refused(Table table, String code, String reason) {
        return new CompositeException("/" + table.file() + "/" + code, reason);
    }

    /// The codes of the indicators.
    public Set<String> indicators() {
        return framework.indicators().stream().map(Element::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
