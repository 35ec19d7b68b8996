package org.tidemark.forum;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One code of which two coders, blind to each other, said different things of one intervention.
///
/// @param since when the second of them handed in
record Disagreement(String intervention, String code, String label, Side one, Side other, Instant since) {
    /// What one of them said.
    ///
    /// @param mark null when they did not see the code there
    record Side(
            UUID pass, UUID coder, String name, @Nullable Mark mark, String comment) {}

    List<Side> sides() {
        return List.of(one, other);
    }

    /// Whether `person` is one of the two.
    boolean isOf(UUID person) {
        return one.coder().equals(person) || other.coder().equals(person);
    }

    /// Whether it is about a coding that is on record already, so that a reviewer settles it.
    boolean concernsTheRecord() {
        return sides().stream()
                .anyMatch(side -> side.mark() != null && side.mark().claim() != null);
    }
}
