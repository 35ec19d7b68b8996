package org.tidemark.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// How many members of a group of places stand where under a policy.
///
/// @param name as the page shows it
record GroupComparison(String name, PolicyType type, int size, List<Share> shares) {
    /// @param start where its part of the bar begins, of 1
    record Share(Standing standing, long count, double share, double start) {
        /// In percent of the bar.
        String x() {
            return String.format(Locale.ROOT, "%.2f", start * 100);
        }

        String width() {
            return String.format(Locale.ROOT, "%.2f", share * 100);
        }
    }

    static GroupComparison of(String name, PolicyType type, Collection<String> members, Standings standings) {
        var shares = new ArrayList<Share>();
        double start = 0;
        for (Standing standing : List.of(
                Standing.IN_FORCE,
                Standing.ADOPTED,
                Standing.PROPOSED,
                Standing.SUSPENDED,
                Standing.ENDED,
                Standing.NONE)) {
            long count = members.stream()
                    .filter(code -> standings.of(code, type) == standing)
                    .count();
            double share = members.isEmpty() ? 0 : (double) count / members.size();
            if (count > 0) {
                shares.add(new Share(standing, count, share, start));
            }
            start += share;
        }
        return new GroupComparison(name, type, members.size(), List.copyOf(shares));
    }
}
