package org.tidemark.composite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What makes a set of elements a framework.
final class FrameworkRules {
    private FrameworkRules() {}

    static void check(List<Element> elements) {
        if (elements.stream().noneMatch(Element::isIndicator)) {
            throw new CompositeException("/framework", "there is no indicator (an element of level 1)");
        }
        Map<String, Element> byCode = new HashMap<>();
        for (Element element : elements) {
            checkAlone(element);
            if (byCode.put(element.code(), element) != null) {
                throw refused(element, "the code is there twice");
            }
        }
        for (Element element : elements) {
            checkParent(element, byCode);
        }
        checkTop(elements);
        Set<String> parents = new HashSet<>();
        elements.forEach(element -> {
            if (element.parent() != null) {
                parents.add(element.parent());
            }
        });
        for (Element element : elements) {
            if (!element.isIndicator() && !parents.contains(element.code())) {
                throw refused(element, "an aggregate without children");
            }
        }
    }

    private static void checkAlone(Element element) {
        if (element.code().isBlank()) {
            throw new CompositeException("/framework", "an element without a code");
        }
        if (element.level() < 1) {
            throw refused(element, "level " + element.level() + "; levels begin at 1");
        }
        if (element.direction() != 1 && element.direction() != -1) {
            throw refused(element, "direction " + element.direction() + "; it has to be 1 or -1");
        }
        if (!Double.isFinite(element.weight())) {
            throw refused(element, "its weight is not a number");
        }
        if (Double.isInfinite(element.target())) {
            throw refused(element, "its target is infinite");
        }
    }

    private static void checkParent(Element element, Map<String, Element> byCode) {
        Element parent = parentOf(element, byCode);
        if (parent == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Element above = element; above != null; above = parentOf(above, byCode)) {
            if (!seen.add(above.code())) {
                throw refused(above, "it is its own ancestor");
            }
        }
        if (parent.level() <= element.level()) {
            throw refused(
                    element,
                    "level " + element.level() + " below the parent " + parent.code() + " of level " + parent.level()
                            + "; a parent has to stand on a higher level");
        }
    }

    private static @Nullable Element parentOf(Element element, Map<String, Element> byCode) {
        if (element.parent() == null) {
            return null;
        }
        Element parent = byCode.get(element.parent());
        if (parent == null) {
            throw refused(element, "the parent " + element.parent() + " is unknown");
        }
        return parent;
    }

    private static void checkTop(List<Element> elements) {
        List<Element> tops =
                elements.stream().filter(element -> element.parent() == null).toList();
        if (tops.size() != 1) {
            throw new CompositeException(
                    "/framework",
                    tops.isEmpty()
                            ? "there is no element at the top"
                            : "there are several elements at the top: "
                                    + String.join(
                                            ", ",
                                            tops.stream().map(Element::code).toList()));
        }
        if (tops.getFirst().isIndicator()) {
            throw refused(tops.getFirst(), "an indicator without a parent");
        }
    }

    private static CompositeException refused(Element element, String reason) {
        return new CompositeException("/framework/" + element.code(), reason);
    }
}
