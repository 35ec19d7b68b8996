package org.tidemark.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form that was sent, in the visitor's language; a problem without a field concerns the
/// whole.
public record Problems(List<Problem> all) {
    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    public record Problem(@Nullable String field, String message) {}

    public static Problems of(Problem... problems) {
        return new Problems(List.of(problems));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// What is wrong with the field `name`.
    public @Nullable String with(String name) {
        return found(name).map(Problem::message).orElse(null);
    }

    private Optional<Problem> found(String name) {
        return all.stream().filter(problem -> name.equals(problem.field())).findFirst();
    }
}
