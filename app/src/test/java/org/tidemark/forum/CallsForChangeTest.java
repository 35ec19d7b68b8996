package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tidemark.evidence.DayRange;
import org.tidemark.plan.Counting;
import org.tidemark.plan.Counting.Counted;

/// The rule of measure M3b, sentence by sentence.
class CallsForChangeTest {
    private static final DayRange PERIOD = new DayRange(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final List<Position> positions = new ArrayList<>();
    private final List<KnownVote> votes = new ArrayList<>();

    @Test
    void a_state_that_calls_in_its_own_name_counts_once_however_often_it_speaks() {
        said("CO", "SYSTEM_CHANGE", Stance.SUPPORT, "2024-03-14");
        said("CO", "CONVENTION_REFORM", Stance.SUPPORT, "2025-03-10");
        assertThat(count("own-name").counted()).extracting(Counted::subject).containsExactly("CO");
        assertThat(count("own-name").counted().getFirst().records()).hasSize(2);
        assertThat(count("own-name").counted().getFirst().date()).isEqualTo(DayRange.parse("2024-03-14"));
    }

    @Test
    void a_joint_statement_is_shown_apart_and_counts_for_nobody() {
        add("CL", SpeakerKind.GROUP, "SYSTEM_CHANGE", Stance.SUPPORT, "2024-03-14", true, false, false);
        assertThat(count("own-name").value()).isZero();
        assertThat(reasons("own-name")).containsExactly("CL joint-statement");
        assertThat(count("with-joint-statements").value()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void an_observer_is_not_a_member_state() {
        said("VA", "SYSTEM_CHANGE", Stance.SUPPORT, "2024-03-14");
        assertThat(reasons("own-name")).containsExactly("VA not-a-member-state");
    }

    @Test
    void a_doubtful_or_unconfirmed_coding_does_not_count() {
        add("CO", SpeakerKind.STATE, "SYSTEM_CHANGE", Stance.SUPPORT, "2024-03-14", true, true, false);
        add("MX", SpeakerKind.STATE, "SYSTEM_CHANGE", Stance.SUPPORT, "2024-03-14", false, false, false);
        assertThat(reasons("own-name")).containsExactly("CO doubtful", "MX not-confirmed");
    }

    @Test
    void only_support_is_a_call() {
        said("KE", "SYSTEM_CHANGE", Stance.NEUTRAL, "2025-03-11");
        said("US", "SYSTEM_CHANGE", Stance.OPPOSE, "2025-03-14");
        assertThat(reasons("own-name")).containsExactly("KE neutral", "US opposes");
    }

    @Test
    void the_course_through_the_period_is_the_count_of_each_day() {
        said("CO", "SYSTEM_CHANGE", Stance.SUPPORT, "2024-03-14");
        said("CO", "SYSTEM_CHANGE", Stance.SUPPORT, "2024-01-20");
        said("MX", "CONVENTION_REFORM", Stance.SUPPORT, "2025");
        said("BO", "SYSTEM_CHANGE", Stance.SUPPORT, "2024-01-01");
        said("US", "SYSTEM_CHANGE", Stance.OPPOSE, "2025-03-14");
        said("UY", "SYSTEM_CHANGE", Stance.SUPPORT, "2028");
        add("CL", SpeakerKind.GROUP, "SYSTEM_CHANGE", Stance.SUPPORT, "2024-06-14", true, false, false);
        for (var definition : CallDefinition.values()) {
            var course = new TreeMap<>(reading().course(definition.code()));
            for (LocalDate day = PERIOD.first(); !day.isAfter(PERIOD.last()); day = day.plusDays(1)) {
                assertThat(course.floorEntry(day).getValue())
                        .isEqualTo(reading().value(day, definition.code()));
            }
        }
    }

    @Test
    void what_lies_outside_the_period_or_after_the_date_does_not_count() {
        said("BO", "CONVENTION_REFORM", Stance.SUPPORT, "2023-03");
        said("CO", "SYSTEM_CHANGE", Stance.SUPPORT, "2028");
        said("MX", "SYSTEM_CHANGE", Stance.SUPPORT, "2026-12");
        said("UY", "SYSTEM_CHANGE", Stance.SUPPORT, null);
        assertThat(reasons("own-name"))
                .containsExactly("BO before-the-period", "CO after-the-period", "MX after-the-date", "UY undated");
    }

    @Test
    void a_date_counts_when_its_last_possible_day_has_come() {
        said("CO", "SYSTEM_CHANGE", Stance.SUPPORT, "2025-03");
        assertThat(reading().on(LocalDate.of(2025, 3, 30), "own-name").value()).isZero();
        assertThat(reading().on(LocalDate.of(2025, 3, 31), "own-name").value()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void a_state_that_opposes_later_stays_counted_and_is_flagged() {
        said("CO", "SYSTEM_CHANGE", Stance.SUPPORT, "2024-03-14");
        said("CO", "CONVENTION_REFORM", Stance.OPPOSE, "2026-03-10");
        assertThat(count("own-name").counted()).extracting(Counted::standing).containsExactly("opposed-since");
        assertThat(reading().on(LocalDate.of(2025, 1, 1), "own-name").counted())
                .extracting(Counted::standing)
                .containsExactly("calls");
    }

    @Test
    void a_vote_for_the_review_counts_only_under_the_definition_with_votes() {
        votes.add(vote("AU", Vote.Cast.FOR));
        votes.add(vote("AR", Vote.Cast.AGAINST));
        votes.add(vote("IN", Vote.Cast.ABSTAINED));
        assertThat(reasons("own-name")).containsExactly("AR voted-against", "AU vote-only", "IN did-not-vote-for");
        assertThat(count("with-votes").counted()).extracting(Counted::subject).containsExactly("AU");
    }

    @Test
    void each_narrower_definition_leaves_out_what_it_says() {
        said("CO", "SYSTEM_CHANGE", Stance.SUPPORT, "2024-03-14");
        add("BO", SpeakerKind.STATE, "CONVENTION_REFORM", Stance.SUPPORT, "2024-03-15", true, false, true);
        assertThat(count("system-change-only").counted())
                .extracting(Counted::subject)
                .containsExactly("CO");
        assertThat(count("convention-reform-only").counted())
                .extracting(Counted::subject)
                .containsExactly("BO");
        assertThat(count("agreed-by-two-coders").counted())
                .extracting(Counted::subject)
                .containsExactly("BO");
        assertThat(count("cnd-only").value()).isEqualTo(BigDecimal.TWO);
    }

    private void said(String state, String code, Stance stance, @Nullable String date) {
        add(state, SpeakerKind.STATE, code, stance, date, true, false, false);
    }

    private void add(
            String state,
            SpeakerKind kind,
            String code,
            Stance stance,
            @Nullable String date,
            boolean confirmed,
            boolean doubtful,
            boolean twice) {
        positions.add(new Position(
                "R-" + positions.size(),
                confirmed,
                new Speaker(kind, state, "", ""),
                code,
                stance,
                doubtful,
                date == null ? null : DayRange.parse(date),
                "CND",
                true,
                twice));
    }

    private static KnownVote vote(String state, Vote.Cast cast) {
        return new KnownVote(
                "V-" + state, true, "cnd68-6", "E/CN.7/2025/L.6/Rev.1", state, cast, DayRange.parse("2025-03-14"));
    }

    private CallReading reading() {
        var observers = Set.of("VA", "PS");
        return new CallReading(PERIOD, positions, votes, state -> !observers.contains(state));
    }

    private Counting count(String definition) {
        return reading().on(TODAY, definition);
    }

    private List<String> reasons(String definition) {
        return count(definition).notCounted().stream()
                .map(not -> not.subject() + " " + not.reason())
                .toList();
    }
}
