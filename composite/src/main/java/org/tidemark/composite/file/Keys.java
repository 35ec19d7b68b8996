package org.tidemark.composite.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tidemark.composite.CompositeException;
import tools.jackson.databind.JsonNode;

/// The keys of one object in a method file. Each is asked for once; what nobody asked for is unknown, and an error.
final class Keys {
    private final String path;
    private final JsonNode object;
    private final Set<String> known = new HashSet<>();

    Keys(String path, JsonNode object) {
        if (!object.isObject()) {
            throw new CompositeException(path.isEmpty() ? "/" : path, "an object { … } is expected, not " + object);
        }
        this.path = path;
        this.object = object;
    }

    /// A key that is absent or null is empty.
    Optional<JsonNode> value(String key) {
        known.add(key);
        JsonNode value = object.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    boolean has(String key) {
        known.add(key);
        return object.has(key);
    }

    Optional<Keys> object(String key) {
        return value(key).map(value -> new Keys(path + "/" + key, value));
    }

    Optional<String> text(String key) {
        return value(key).map(value -> {
            if (!value.isString()) {
                throw wrong(key, "a text", value);
            }
            return value.stringValue();
        });
    }

    OptionalDouble number(String key) {
        Optional<JsonNode> value = value(key);
        return value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(key, value.get()));
    }

    double number(String key, double otherwise) {
        return number(key).orElse(otherwise);
    }

    int whole(String key, int otherwise) {
        double number = number(key, otherwise);
        if (number != Math.rint(number) || Math.abs(number) > 1e9) {
            throw refused(key, "a whole number is expected, not " + number);
        }
        return (int) number;
    }

    boolean flag(String key, boolean otherwise) {
        return value(key)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw wrong(key, "true or false", value);
                    }
                    return value.booleanValue();
                })
                .orElse(otherwise);
    }

    List<String> texts(String key) {
        return value(key)
                .map(value -> {
                    if (!value.isArray()) {
                        throw wrong(key, "a list", value);
                    }
                    List<String> texts = new ArrayList<>();
                    for (JsonNode one : value) {
                        if (!one.isString() && !one.isNumber()) {
                            throw wrong(key + "/" + texts.size(), "a text", one);
                        }
                        texts.add(
                                one.isString()
                                        ? one.stringValue()
                                        : one.numberValue().toString());
                    }
                    return texts;
                })
                .orElse(List.of());
    }

    List<Integer> wholes(String key) {
        return texts(key).stream().map(text -> whole(key, text)).toList();
    }

    private int whole(String key, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw refused(key, "\"" + text + "\" is not a whole number");
        }
    }

    Map<String, Double> numbers(String key) {
        var numbers = new LinkedHashMap<String, Double>();
        object(key)
                .ifPresent(keys -> keys.object
                        .properties()
                        .forEach(entry -> numbers.put(entry.getKey(), keys.number(entry.getKey(), entry.getValue()))));
        return numbers;
    }

    Set<String> names() {
        var names = new LinkedHashSet<String>();
        object.properties().forEach(entry -> names.add(entry.getKey()));
        return names;
    }

    String path(String key) {
        return path + "/" + key;
    }

    CompositeException refused(String key, String reason) {
        return new CompositeException(path(key), reason);
    }

    /// Refuses the first key that nobody asked for.
    void finish() {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw refused(name, "unknown");
            }
        }
    }

    private double number(String key, JsonNode value) {
        if (!value.isNumber()) {
            throw wrong(key, "a number", value);
        }
        double number = value.doubleValue();
        if (!Double.isFinite(number)) {
            throw refused(key, "the number is too large");
        }
        return number;
    }

    private CompositeException wrong(String key, String expected, JsonNode value) {
        return refused(key, expected + " is expected, not " + value);
    }
}
