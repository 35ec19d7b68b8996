package org.tidemark.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.access.Person;

/// What waits for a second person, the oldest first.
@Component
class ReviewQueue {
    /// @param kind what to see of it, or empty for all
    /// @param jurisdiction with all that lies in it, or empty for all
    record Filter(String kind, String jurisdiction) {
        boolean matches(Waiting waiting) {
            return (kind.isEmpty() || kind.equals(waiting.kind()))
                    && (jurisdiction.isEmpty()
                            || waiting.subject().equals(jurisdiction)
                            || waiting.subject().startsWith(jurisdiction + "-"));
        }
    }

    record Waiting(Version version, String kind, @Nullable Description description) {
        String title() {
            return description == null ? version.record() : description.title();
        }

        String subject() {
            return description == null ? "" : description.subject();
        }

        /// Whether `person` wrote or last changed it, so that another must confirm it.
        boolean isWorkOf(Person person) {
            return version.author().equals(person.id()) || version.actor().equals(person.id());
        }
    }

    private final Histories histories;
    private final Descriptions descriptions;

    ReviewQueue(Histories histories, Descriptions descriptions) {
        this.histories = histories;
        this.descriptions = descriptions;
    }

    @Transactional(readOnly = true)
    public List<Waiting> all(Locale locale) {
        return described(histories.waiting(), locale);
    }

    @Transactional(readOnly = true)
    public List<Waiting> described(List<Version> versions, Locale locale) {
        var kinds = histories.kinds(versions.stream().map(Version::record).toList());
        var words = descriptions.of(versions.stream().map(Version::claim).toList(), locale);
        return versions.stream()
                .map(version -> new Waiting(
                        version,
                        Objects.requireNonNullElse(kinds.get(version.record()), ""),
                        words.get(version.claim())))
                .toList();
    }

    /// The references before and after `ref`; when `ref` no longer waits, the next is the first of the queue.
    static Neighbours around(String ref, SequencedCollection<Waiting> queue) {
        var refs = queue.stream().map(waiting -> waiting.version().record()).toList();
        int at = refs.indexOf(ref);
        return new Neighbours(
                at > 0 ? refs.get(at - 1) : null, at + 1 < refs.size() ? refs.get(at + 1) : null, at + 1, refs.size());
    }

    /// @param place of the record in the queue, from 1; 0 when it is not in it
    record Neighbours(@Nullable String before, @Nullable String after, int place, int total) {}
}
