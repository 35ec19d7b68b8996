package org.tidemark.forum.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the newest that hold some words are found quickest, step by step until there are enough. What stands in many
/// interventions is met soon when one goes through them in order. What is rarer is found by the index on words, all at
/// once; and when that is still far more than is shown, in the latest part of the time first, then further and further
/// back.
record WayToFind(List<Step> steps) {
    /// @param span a condition of the span of time, or empty
    /// @param inOrder whether one goes through all in order
    record Step(String span, boolean inOrder) {}

    /// What is expected of words.
    ///
    /// @param words of how many words the search is
    /// @param holdThem how many are expected to hold the words, if each is where it is without regard to the others
    /// @param match how many of these are expected to match all that is asked
    /// @param all how many there are
    record Expected(int words, long holdThem, long match, long all) {
        /// The share that holds all the words, half-way between chance and the most that may be: who asks for words
        /// together asks for what is said together.
        double together() {
            return Math.pow(share(), (1 + most()) / 2);
        }

        double match(double share) {
            return share() == 0 ? match : match * share / share();
        }

        /// How many may match when the words, as frequent as each other, always stand together.
        double atMost() {
            return match(Math.pow(share(), most()));
        }

        private double share() {
            return Math.min(1, (double) holdThem / Math.max(1, all));
        }

        private double most() {
            return 1.0 / Math.clamp(words, 1, MOST_WORDS);
        }
    }

    static final WayToFind IN_ORDER = new WayToFind(List.of(new Step("", true)));
    static final WayToFind AT_ONCE = new WayToFind(List.of(new Step("", false)));

    private static final int MOST_WORDS = 3;

    /// One in thirty: then about as many rows are passed in order as would be looked up in pages here and there.
    private static final double COMMON = 1 / 30.0;

    /// What is not expected to be more than this is looked up whole. Of a word that is too rare to be counted the
    /// database
    /// expects five of a thousand.
    private static final long FEW = 6L * Found.MOST;

    private static final double ENOUGH = 1.5;
    private static final int MORE = 4;
    private static final int MOST_STEPS = 4;

    /// @param last null when the time is asked for
    static WayToFind of(Expected expected, @Nullable LocalDate first, @Nullable LocalDate last) {
        double together = expected.together();
        boolean common = together >= COMMON && together * expected.all() > FEW;
        boolean sure = expected.words() <= 1;
        if (common && (sure || first == null || last == null)) {
            return IN_ORDER;
        }
        if (!common && expected.atMost() <= FEW || first == null || last == null) {
            return AT_ONCE;
        }
        double share = common
                ? ENOUGH * Found.MOST / (COMMON * expected.all())
                : ENOUGH * Found.MOST / expected.match(together);
        return stepByStep(common, share, first, last);
    }

    /// The latest `share` of the time, then always more before it.
    private static WayToFind stepByStep(boolean inOrder, double share, LocalDate first, LocalDate last) {
        var steps = new ArrayList<Step>();
        long days = (long) Math.ceil(share * (ChronoUnit.DAYS.between(first, last) + 1));
        String until = "";
        while (steps.size() < MOST_STEPS && last.minusDays(days).isAfter(first)) {
            var start = last.minusDays(days);
            steps.add(new Step(until + "e.day > date '" + start + "'", inOrder && steps.isEmpty()));
            until = "e.day <= date '" + start + "' and ";
            days *= MORE;
        }
        steps.add(new Step(
                until.isEmpty() ? "" : until.substring(0, until.length() - " and ".length()),
                inOrder && steps.isEmpty()));
        return new WayToFind(List.copyOf(steps));
    }

    boolean beginsInOrder() {
        return steps.getFirst().inOrder();
    }
}
