package org.tidemark.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// All that the current person may see of one record: its versions in order, and the sources of each claim.
public record History(String ref, String kind, List<Version> versions, Map<UUID, List<Source>> sources) {
    /// What stands now: confirmed or withdrawn.
    public Optional<Version> standing() {
        return versions.stream().filter(v -> v.isOpen() && v.status().stands()).findFirst();
    }

    /// What waits now: a draft, or submitted for review.
    public Optional<Version> proposal() {
        return versions.stream().filter(v -> v.isOpen() && !v.status().stands()).findFirst();
    }

    public Optional<Version> latest() {
        return versions.stream().max(Comparator.comparingInt(Version::number));
    }

    public List<Source> sourcesOf(UUID claim) {
        return sources.getOrDefault(claim, List.of());
    }
}
