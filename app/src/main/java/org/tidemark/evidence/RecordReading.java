package org.tidemark.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a record together for its page: versions with what changed between them, in words.
@Component
class RecordReading {
    private final Histories histories;
    private final Descriptions descriptions;
    private final Colleagues colleagues;

    RecordReading(Histories histories, Descriptions descriptions, Colleagues colleagues) {
        this.histories = histories;
        this.descriptions = descriptions;
        this.colleagues = colleagues;
    }

    @Transactional(readOnly = true)
    public Optional<RecordView> read(String ref, Instant asOf, Locale locale) {
        return histories
                .of(ref)
                .map(history -> view(history, asOf, locale))
                .or(() -> histories
                        .reference(ref)
                        .map(known -> new RecordView(known.ref(), known.kind(), null, List.of(), Map.of())));
    }

    private RecordView view(History history, Instant asOf, Locale locale) {
        var versions = history.versions().stream()
                .filter(version -> !version.knownFrom().isAfter(asOf))
                .map(version -> version.asKnown(asOf))
                .toList();
        var words = descriptions.of(versions.stream().map(Version::claim).toList(), locale);
        var steps = new ArrayList<RecordView.Step>();
        for (Version version : versions) {
            steps.addFirst(new RecordView.Step(
                    version,
                    words.get(version.claim()),
                    history.sourcesOf(version.claim()),
                    since(stoodBefore(versions, version), version, history, words)));
        }
        var names = colleagues.named(
                versions.stream()
                        .flatMap(version -> Stream.of(version.author(), version.actor()))
                        .distinct()
                        .toList(),
                locale);
        var standing = versions.stream()
                .filter(version -> version.isOpen() && version.status().stands())
                .findFirst()
                .orElse(null);
        return new RecordView(history.ref(), history.kind(), standing, steps, names);
    }

    private static @Nullable Version stoodBefore(List<Version> versions, Version version) {
        return versions.stream()
                .filter(earlier -> earlier.status().stands() && earlier.number() < version.number())
                .reduce((first, second) -> second)
                .orElse(null);
    }

    static @Nullable Comparison since(
            @Nullable Version before, Version after, History history, Map<UUID, Description> words) {
        var now = words.get(after.claim());
        var then = before == null ? null : words.get(before.claim());
        if (before == null || now == null || then == null || before.claim().equals(after.claim())) {
            return null;
        }
        return new Comparison(then, now, history.sourcesOf(before.claim()), history.sourcesOf(after.claim()));
    }
}
