package org.tidemark.forum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.agreement.CohensKappa;
import org.tidemark.forum.agreement.KrippendorffsAlpha;
import org.tidemark.forum.agreement.Ratings;

/// How well coders who are blind to each other agree. A unit is one code of one intervention that two coded;
/// its value
/// is the stance that a coder gave, or *absent*.
@Component
class CoderAgreement {
    static final int REPLICATIONS = 1000;
    static final long SEED = 20240101;
    /// With fewer units a coefficient says nothing.
    static final int ENOUGH = 10;
    /// With fewer interventions to draw again an interval says nothing.
    static final int ENOUGH_INTERVENTIONS = 10;

    static final List<String> VALUES = List.of("support", "oppose", "neutral", "absent");

    /// So many units got these two values from the first and the second coder.
    record Pair(
            String session,
            String code,
            @Nullable UUID one,
            @Nullable UUID other,
            String oneSaid,
            String otherSaid,
            long units) {
        boolean agree() {
            return oneSaid.equals(otherSaid);
        }
    }

    /// So many units of one intervention got these two values.
    record Within(String session, long intervention, String oneSaid, String otherSaid, long units) {}

    /// A coefficient with what one must know to judge it.
    ///
    /// @param value empty when it is not defined, because all values are the same
    /// @param low and `high` the bounds of its 95 % interval, NaN when there is none
    record Coefficient(String name, long units, double share, OptionalDouble value, double low, double high) {
        boolean tooFew() {
            return units < ENOUGH;
        }

        boolean hasInterval() {
            return !Double.isNaN(low);
        }
    }

    /// @param met how often the first coder's value (row) met the second's (column), in the order of [#VALUES]
    record Summary(
            Coefficient overall,
            List<Coefficient> sessions,
            List<Coefficient> codes,
            List<Coefficient> coders,
            long[][] met) {}

    private record Counted(List<Pair> pairs, Summary summary) {}

    private final JdbcClient jdbc;

    /// The last answer: resampling takes its time, and nothing changes until another coding is handed in.
    private volatile @Nullable Counted last;

    CoderAgreement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param inside whether those who work here ask, who also see unpublished sittings and the names of coders
    @Transactional(readOnly = true)
    public Summary summary(boolean inside) {
        var pairs = jdbc.sql("""
                        select session, code, one, other, one_said, other_said, units from forum.coding_pairs(?)
                        order by session, code, one, other, one_said, other_said""").param(inside).query(Pair.class).list();
        var before = last;
        if (before != null && before.pairs().equals(pairs)) {
            return before.summary();
        }
        var summary = summary(pairs, within(inside), inside ? names() : Map.of());
        last = new Counted(pairs, summary);
        return summary;
    }

    private List<Within> within(boolean inside) {
        return jdbc.sql("""
                        select session, intervention, one_said, other_said, units from forum.coding_pairs_within(?)
                        order by session, intervention, one_said, other_said""").param(inside).query(Within.class).list();
    }

    private Map<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        jdbc.sql("select id, name from access.person where access.works_here()").query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }

    static Summary summary(List<Pair> pairs, List<Within> within, Map<UUID, String> names) {
        return new Summary(
                alpha("", pairs, within),
                by(pairs, Pair::session).entrySet().stream()
                        .map(each -> alpha(
                                each.getKey(),
                                each.getValue(),
                                within.stream()
                                        .filter(one -> one.session().equals(each.getKey()))
                                        .toList()))
                        .toList(),
                by(pairs, Pair::code).entrySet().stream()
                        .map(each -> kappa(each.getKey(), each.getValue()))
                        .toList(),
                names.isEmpty()
                        ? List.of()
                        : by(pairs, pair -> coders(pair, names)).entrySet().stream()
                                .map(each -> kappa(each.getKey(), each.getValue()))
                                .toList(),
                met(pairs));
    }

    private static Map<String, List<Pair>> by(List<Pair> pairs, Function<Pair, String> name) {
        var groups = new TreeMap<String, List<Pair>>();
        pairs.forEach(pair ->
                groups.computeIfAbsent(name.apply(pair), n -> new ArrayList<>()).add(pair));
        return groups;
    }

    /// The two names, always in the same order: who came first differs from one intervention to the next.
    private static String coders(Pair pair, Map<UUID, String> names) {
        return java.util.stream.Stream.of(pair.one(), pair.other())
                .map(id -> id == null ? "–" : names.getOrDefault(id, "–"))
                .sorted()
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private static Coefficient alpha(String name, List<Pair> pairs, List<Within> within) {
        var ratings = new Ratings<String>();
        long units = 0;
        for (Pair pair : pairs) {
            units = add(ratings, units, pair.oneSaid(), pair.otherSaid(), pair.units());
        }
        var value = KrippendorffsAlpha.of(ratings);
        var interventions = interventions(within);
        if (value.isEmpty() || units < ENOUGH || interventions.size() < ENOUGH_INTERVENTIONS) {
            return new Coefficient(name, units, share(pairs), value, Double.NaN, Double.NaN);
        }
        var interval = KrippendorffsAlpha.clusterBootstrap(interventions, REPLICATIONS, SEED);
        return new Coefficient(name, units, share(pairs), value, interval.low(), interval.high());
    }

    private static List<Ratings<String>> interventions(List<Within> within) {
        var interventions = new TreeMap<Long, Ratings<String>>();
        long units = 0;
        for (Within one : within) {
            var ratings = interventions.computeIfAbsent(one.intervention(), i -> new Ratings<>());
            units = add(ratings, units, one.oneSaid(), one.otherSaid(), one.units());
        }
        return List.copyOf(interventions.values());
    }

    private static long add(Ratings<String> ratings, long before, String oneSaid, String otherSaid, long units) {
        for (long i = before; i < before + units; i++) {
            String id = String.valueOf(i);
            ratings.add(id, "one", oneSaid).add(id, "other", otherSaid);
        }
        return before + units;
    }

    private static Coefficient kappa(String name, List<Pair> pairs) {
        var values = new ArrayList<Ratings.Pair<String>>();
        for (Pair pair : pairs) {
            for (long i = 0; i < pair.units(); i++) {
                values.add(new Ratings.Pair<>(pair.oneSaid(), pair.otherSaid()));
            }
        }
        return new Coefficient(name, values.size(), share(pairs), CohensKappa.of(values), Double.NaN, Double.NaN);
    }

    private static double share(List<Pair> pairs) {
        long all = pairs.stream().mapToLong(Pair::units).sum();
        long agreed = pairs.stream().filter(Pair::agree).mapToLong(Pair::units).sum();
        return all == 0 ? 0 : (double) agreed / all;
    }

    private static long[][] met(List<Pair> pairs) {
        var met = new long[VALUES.size()][VALUES.size()];
        for (Pair pair : pairs) {
            met[VALUES.indexOf(pair.oneSaid())][VALUES.indexOf(pair.otherSaid())] += pair.units();
        }
        return met;
    }
}
