package org.tidemark.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.tidemark.composite.Aggregate;
import org.tidemark.composite.Data;
import org.tidemark.composite.Denominate;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Impute;
import org.tidemark.composite.Method;
import org.tidemark.composite.Normalise;
import org.tidemark.composite.Screen;
import org.tidemark.composite.Treat;
import org.tidemark.composite.file.DataTable;
import org.tidemark.composite.file.Metadata;

/// What is measured: a framework with data from which nothing is missing.
record Sample(Framework framework, Data data) {
    static final Method ARITHMETIC = Method.of(Treat.winsorising(5), Normalise.minMax(0, 100), Aggregate.arithmetic());
    static final Method GEOMETRIC = Method.of(Treat.winsorising(2), Normalise.minMax(1, 100), Aggregate.geometric());

    /// The ASEM data of the tests, denominated and imputed: 51 units, 49 indicators, 4 levels.
    static Sample asem() {
        Path folder = Path.of(System.getProperty("asem", "composite/src/test/resources/asem"));
        Metadata metadata = Metadata.read(folder.resolve("metadata.csv"));
        Data raw =
                DataTable.read(folder.resolve("raw_data.csv"), metadata).data().ofYear(2018);
        Method before = Method.of(new Denominate(), Impute.groupMean("EurAsia_group"), Screen.byMissing(0.9));
        return new Sample(
                metadata.framework(), before.apply(metadata.framework(), raw).data());
    }

    /// Skewed numbers, ten indicators to a pillar, ten pillars to a sub-index.
    static Sample madeUp(int units, int indicators) {
        var random = new SplittableRandom(1);
        var elements = new ArrayList<Element>();
        String[] codes = new String[units];
        Arrays.setAll(codes, unit -> "U" + unit);
        var data = Data.of(List.of(codes));
        for (int indicator = 0; indicator < indicators; indicator++) {
            elements.add(Element.indicator("i" + indicator, "p" + indicator / 10));
            double[] values = new double[units];
            Arrays.setAll(values, unit -> Math.exp(random.nextGaussian() * 0.7));
            data.column("i" + indicator, values);
        }
        for (int pillar = 0; pillar * 10 < indicators; pillar++) {
            elements.add(Element.aggregate("p" + pillar, 2, "s" + pillar / 10));
        }
        for (int part = 0; part * 100 < indicators; part++) {
            elements.add(Element.aggregate("s" + part, 3, "index"));
        }
        elements.add(Element.aggregate("index", 4, null));
        return new Sample(Framework.of(elements), data.build());
    }

    ByHand byHand() {
        int rows = data.size();
        List<Element> elements = framework.elements();
        int indicators = framework.indicators().size();
        double[] raw = new double[rows * indicators];
        int[] directions = new int[indicators];
        for (int at = 0; at < indicators; at++) {
            System.arraycopy(data.column(elements.get(at).code()), 0, raw, at * rows, rows);
            directions[at] = elements.get(at).direction();
        }
        int[][] children = framework.aggregates().stream()
                .map(aggregate -> framework.children(aggregate.code()).stream()
                        .mapToInt(elements::indexOf)
                        .toArray())
                .toArray(int[][]::new);
        return new ByHand(rows, raw, directions, children);
    }
}
