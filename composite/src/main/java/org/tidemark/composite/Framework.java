package org.tidemark.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tidemark.composite.normalise.Normalisation;

/// What an index is built from: a tree of elements with any number of levels. Immutable.
///
/// Elements stand in one order everywhere: the indicators as given, then the aggregates from level 2 up, each
/// level as
/// given. A framework that makes no sense (a cycle, a code twice, an unknown parent, two tops, an aggregate without
/// children) is refused with a [CompositeException] that names the element.
public final class Framework {
    private final List<Element> elements;
    private final Map<String, Integer> positions;
    private final int indicators;
    private final int[] parents;
    private final int[][] children;
    private final List<Normalisation.About> abouts;

    private Framework(List<Element> elements) {
        this.elements = elements.stream()
                .sorted(Comparator.comparingInt(Element::level))
                .toList();
        this.positions = new HashMap<>();
        for (Element element : this.elements) {
            positions.put(element.code(), positions.size());
        }
        this.indicators =
                (int) this.elements.stream().filter(Element::isIndicator).count();
        this.parents = this.elements.stream()
                .mapToInt(element -> element.parent() == null ? -1 : position(element.parent()))
                .toArray();
        this.children = IntStream.range(0, this.elements.size())
                .mapToObj(at -> IntStream.range(0, parents.length)
                        .filter(child -> parents[child] == at)
                        .toArray())
                .toArray(int[][]::new);
        this.abouts = indicators().stream()
                .map(one -> new Normalisation.About(one.code(), one.direction(), one.target()))
                .toList();
    }

    public static Framework of(Element... elements) {
        return of(List.of(elements));
    }

    public static Framework of(Collection<Element> elements) {
        var given = List.copyOf(elements);
        FrameworkRules.check(given);
        return new Framework(given);
    }

    /// All elements: the indicators, then the aggregates from level 2 up.
    public List<Element> elements() {
        return elements;
    }

    public Element element(String code) {
        return elements.get(position(code));
    }

    public boolean has(String code) {
        return positions.containsKey(code);
    }

    public List<Element> indicators() {
        return elements.subList(0, indicators);
    }

    public List<Element> aggregates() {
        return elements.subList(indicators, elements.size());
    }

    /// The aggregates as results list them: the index first, then level by level downwards, each level as given.
    public List<Element> aggregatesFromTheTop() {
        return aggregates().stream()
                .sorted(Comparator.comparingInt(Element::level).reversed())
                .toList();
    }

    /// The number of levels, counting indicators as one.
    public int levels() {
        return elements.getLast().level();
    }

    public List<Element> level(int level) {
        return elements.stream().filter(element -> element.level() == level).toList();
    }

    /// The one element at the top.
    public Element index() {
        return elements.getLast();
    }

    public List<Element> children(String code) {
        return Arrays.stream(children[position(code)]).mapToObj(elements::get).toList();
    }

    /// The indicators below an element, in order; of an indicator, itself.
    public List<Element> indicatorsBelow(String code) {
        int top = position(code);
        return IntStream.range(0, indicators)
                .filter(at -> isBelow(at, top))
                .mapToObj(elements::get)
                .toList();
    }

    private boolean isBelow(int at, int top) {
        int here = at;
        while (here >= 0 && here != top) {
            here = parents[here];
        }
        return here == top;
    }

    /// Weight of each element in the index: its weight over the sum of its siblings', times that of its parent.
    public Map<String, Double> effectiveWeights() {
        double[] effective = effective(weights());
        var byCode = new LinkedHashMap<String, Double>();
        for (int at = 0; at < effective.length; at++) {
            byCode.put(elements.get(at).code(), effective[at]);
        }
        return byCode;
    }

    double[] effective(double[] weights) {
        double[] effective = new double[weights.length];
        for (int at = weights.length - 1; at >= 0; at--) {
            if (parents[at] < 0) {
                effective[at] = 1;
            } else {
                double sum = 0;
                for (int sibling : children[parents[at]]) {
                    sum += weights[sibling];
                }
                effective[at] = effective[parents[at]] * (weights[at] / sum);
            }
        }
        return effective;
    }

    /// The same framework with other weights for the codes named.
    public Framework withWeights(Map<String, Double> weights) {
        weights.keySet().forEach(this::position);
        return of(elements.stream()
                .map(element -> element.weighing(weights.getOrDefault(element.code(), element.weight())))
                .toList());
    }

    /// The same framework without some elements and all below them; an aggregate that is left without children goes
    /// too.
    public Framework without(Collection<String> codes) {
        codes.forEach(this::position);
        Set<Integer> gone = new HashSet<>();
        for (int at = elements.size() - 1; at >= 0; at--) {
            if (codes.contains(elements.get(at).code()) || (parents[at] >= 0 && gone.contains(parents[at]))) {
                gone.add(at);
            }
        }
        for (int at = indicators; at < elements.size(); at++) {
            if (Arrays.stream(children[at]).allMatch(gone::contains)) {
                gone.add(at);
            }
        }
        var left = new ArrayList<Element>();
        for (int at = 0; at < elements.size(); at++) {
            if (!gone.contains(at)) {
                left.add(elements.get(at));
            }
        }
        return of(left);
    }

    int size() {
        return elements.size();
    }

    int indicatorCount() {
        return indicators;
    }

    int position(String code) {
        Integer at = positions.get(code);
        if (at == null) {
            throw new CompositeException("/framework/" + code, "there is no such element");
        }
        return at;
    }

    int parent(int at) {
        return parents[at];
    }

    int[] childrenOf(int at) {
        return children[at];
    }

    Normalisation.About about(int indicator) {
        return abouts.get(indicator);
    }

    Element at(int position) {
        return elements.get(position);
    }

    /// The position of an indicator's ancestor on a level, or -1 when it has none there.
    int ancestor(int at, int level) {
        int here = at;
        while (here >= 0 && elements.get(here).level() < level) {
            here = parents[here];
        }
        return here >= 0 && elements.get(here).level() == level ? here : -1;
    }

    double[] weights() {
        return elements.stream().mapToDouble(Element::weight).toArray();
    }
}
