package org.tidemark.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One record as known at a moment, as far as the reader may see it.
///
/// @param steps its versions, the latest first
/// @param names of the people in it; empty for the public
record RecordView(String ref, String kind, @Nullable Version standing, List<Step> steps, Map<UUID, String> names) {
    /// A version, and how its claim differs from the one that stood before.
    record Step(
            Version version,
            @Nullable Description description,
            List<Source> sources,
            @Nullable Comparison since) {}

    /// What the page is about: what stands, else what was proposed last; nothing when nothing is to be seen.
    Optional<Step> shown() {
        return steps.stream()
                .filter(step -> standing == null || step.version().equals(standing))
                .findFirst();
    }

    boolean waits() {
        return standing == null;
    }

    String title() {
        return shown().map(Step::description).map(Description::title).orElse(ref);
    }
}
