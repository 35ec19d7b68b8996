package org.tidemark.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a claim says, field by field, beside what the claim said in whose place it comes.
///
/// @param before null when there was none: then nothing counts as changed
public record Comparison(
        @Nullable Description before, Description after, List<Source> sourcesBefore, List<Source> sourcesAfter) {
    /// One field; the same value twice where nothing changed, null where it was not filled in.
    public record Line(
            String label, @Nullable String before, @Nullable String after) {
        public boolean changed() {
            return !Objects.equals(before, after);
        }
    }

    public static Comparison alone(Description description, List<Source> sources) {
        return new Comparison(null, description, sources, sources);
    }

    public List<Line> lines() {
        var now = byLabel(after);
        var then = before == null ? now : byLabel(before);
        var labels = new LinkedHashSet<>(now.keySet());
        labels.addAll(then.keySet());
        var lines = new ArrayList<Line>();
        labels.forEach(label -> lines.add(new Line(label, then.get(label), now.get(label))));
        return lines;
    }

    public List<Line> changedLines() {
        return lines().stream().filter(Line::changed).toList();
    }

    public @Nullable DayRange validBefore() {
        return before == null ? after.valid() : before.valid();
    }

    public boolean validChanged() {
        return !Objects.equals(validBefore(), after.valid());
    }

    public List<Source> addedSources() {
        return sourcesAfter.stream().filter(s -> !sourcesBefore.contains(s)).toList();
    }

    public List<Source> removedSources() {
        return sourcesBefore.stream().filter(s -> !sourcesAfter.contains(s)).toList();
    }

    public boolean isEmpty() {
        return changedLines().isEmpty()
                && !validChanged()
                && addedSources().isEmpty()
                && removedSources().isEmpty();
    }

    private static Map<String, String> byLabel(Description description) {
        var fields = new LinkedHashMap<String, String>();
        description.fields().forEach(field -> fields.put(field.label(), field.value()));
        return fields;
    }
}
