package org.tidemark.forum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.plan.Counting;
import org.tidemark.plan.Counting.Counted;
import org.tidemark.plan.Counting.NotCounted;
import org.tidemark.plan.Reading;

/// The positions on change known at one moment, counted by state at any date.
final class CallReading implements Reading {
    static final String CALLS = "calls";
    static final String OPPOSED_SINCE = "opposed-since";

    private final DayRange period;
    private final List<Position> positions;
    private final List<KnownVote> votes;
    private final Predicate<String> memberStates;

    /// @param memberStates whether a country is a member of the UN
    CallReading(DayRange period, List<Position> positions, List<KnownVote> votes, Predicate<String> memberStates) {
        this.period = period;
        this.positions = positions;
        this.votes = votes.stream().filter(KnownVote::onTheReviewOfTheMachinery).toList();
        this.memberStates = memberStates;
    }

    /// One record that makes a state count.
    private record Call(String state, String record, DayRange said) {}

    @Override
    public Counting on(LocalDate on, String definition) {
        var asked = CallDefinition.of(definition);
        var calls = new TreeMap<String, List<Call>>();
        var reasons = new TreeMap<String, Map<CallReason, List<NotCounted>>>();
        for (var position : positions) {
            var reason = whyNot(position, asked, on);
            if (reason.isEmpty()) {
                add(calls, subject(position.speaker()), position.record(), position.said());
            } else {
                note(reasons, subject(position.speaker()), reason.get(), position.record(), position.said());
            }
        }
        for (var vote : votes) {
            var reason = whyNot(vote, asked, on);
            if (reason.isEmpty()) {
                add(calls, vote.jurisdiction(), vote.record(), vote.voted());
            } else {
                note(reasons, vote.jurisdiction(), reason.get(), vote.record(), vote.voted());
            }
        }
        var counted = calls.values().stream().map(each -> counted(each, on)).toList();
        return new Counting(
                BigDecimal.valueOf(counted.size()),
                new LinkedHashMap<>(),
                counted,
                reasons.values().stream()
                        .flatMap(byReason -> byReason.values().stream())
                        .map(CallReading::together)
                        .toList(),
                List.of());
    }

    private static void add(Map<String, List<Call>> calls, String state, String record, @Nullable DayRange said) {
        calls.computeIfAbsent(state, s -> new ArrayList<>()).add(new Call(state, record, Objects.requireNonNull(said)));
    }

    private static void note(
            Map<String, Map<CallReason, List<NotCounted>>> reasons,
            String subject,
            CallReason reason,
            String record,
            @Nullable DayRange said) {
        reasons.computeIfAbsent(subject, s -> new TreeMap<>())
                .computeIfAbsent(reason, r -> new ArrayList<>())
                .add(new NotCounted(subject, reason.code(), List.of(record), said));
    }

    /// All records of one subject that do not count for the same reason, in one line with the earliest date.
    private static NotCounted together(List<NotCounted> each) {
        var first = each.getFirst();
        return new NotCounted(
                first.subject(),
                first.reason(),
                each.stream().flatMap(n -> n.records().stream()).sorted().toList(),
                each.stream()
                        .map(NotCounted::date)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /// A state counts once, by its first call; all its calls are shown.
    private Counted counted(List<Call> calls, LocalDate on) {
        var inOrder = calls.stream()
                .sorted(Comparator.comparing(Call::said).thenComparing(Call::record))
                .toList();
        var first = inOrder.getFirst();
        boolean opposedSince = positions.stream()
                .anyMatch(p -> first.state().equals(p.speaker().jurisdiction())
                        && p.speaker().kind() == SpeakerKind.STATE
                        && p.confirmed()
                        && !p.doubtful()
                        && p.stance() == Stance.OPPOSE
                        && p.said() != null
                        && p.said().isOver(on)
                        && p.said().first().isAfter(first.said().last()));
        return new Counted(
                first.state(),
                inOrder.stream().map(Call::record).toList(),
                first.said(),
                "",
                opposedSince ? OPPOSED_SINCE : CALLS);
    }

    private Optional<CallReason> whyNot(Position position, CallDefinition asked, LocalDate on) {
        return Stream.of(
                        whoSpeaks(position.speaker(), asked),
                        whatIsSaid(position),
                        whichAreAsked(position, asked),
                        when(position.said(), on))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<CallReason> whoSpeaks(Speaker speaker, CallDefinition asked) {
        String state = speaker.jurisdiction();
        return switch (speaker.kind()) {
            case STATE ->
                state != null && memberStates.test(state)
                        ? Optional.empty()
                        : Optional.of(CallReason.NOT_A_MEMBER_STATE);
            case GROUP ->
                asked == CallDefinition.WITH_JOINT_STATEMENTS && state != null && memberStates.test(state)
                        ? Optional.empty()
                        : Optional.of(CallReason.JOINT_STATEMENT);
            default -> Optional.of(CallReason.NOT_A_STATE);
        };
    }

    private static Optional<CallReason> whatIsSaid(Position position) {
        if (!position.confirmed()) {
            return Optional.of(CallReason.NOT_CONFIRMED);
        }
        return switch (position.stance()) {
            case OPPOSE -> Optional.of(CallReason.OPPOSES);
            case NEUTRAL -> Optional.of(CallReason.NEUTRAL);
            case SUPPORT -> position.doubtful() ? Optional.of(CallReason.DOUBTFUL) : Optional.empty();
        };
    }

    private static Optional<CallReason> whichAreAsked(Position position, CallDefinition asked) {
        return switch (asked) {
            case SYSTEM_CHANGE_ONLY -> unless(position.code().equals("SYSTEM_CHANGE"), CallReason.OTHER_CODE);
            case CONVENTION_REFORM_ONLY -> unless(position.code().equals("CONVENTION_REFORM"), CallReason.OTHER_CODE);
            case CND_ONLY -> unless(position.forum().equals("CND"), CallReason.OTHER_FORUM);
            case AGREED_BY_TWO_CODERS -> unless(position.twice(), CallReason.ONE_CODER);
            case OWN_NAME, WITH_JOINT_STATEMENTS, WITH_VOTES -> Optional.empty();
        };
    }

    private Optional<CallReason> whyNot(KnownVote vote, CallDefinition asked, LocalDate on) {
        if (!vote.confirmed()) {
            return Optional.of(CallReason.NOT_CONFIRMED);
        }
        return switch (vote.cast()) {
            case AGAINST -> Optional.of(CallReason.VOTED_AGAINST);
            case ABSTAINED, PRESENT_NOT_VOTING, ABSENT, UNKNOWN -> Optional.of(CallReason.DID_NOT_VOTE_FOR);
            case FOR ->
                asked == CallDefinition.WITH_VOTES
                        ? memberStates.test(vote.jurisdiction())
                                ? when(vote.voted(), on)
                                : Optional.of(CallReason.NOT_A_MEMBER_STATE)
                        : Optional.of(CallReason.VOTE_ONLY);
        };
    }

    private Optional<CallReason> when(@Nullable DayRange said, LocalDate on) {
        if (said == null) {
            return Optional.of(CallReason.UNDATED);
        }
        if (!said.isWithin(period)) {
            return Optional.of(
                    said.first().isBefore(period.first()) ? CallReason.BEFORE_THE_PERIOD : CallReason.AFTER_THE_PERIOD);
        }
        return unless(said.isOver(on), CallReason.AFTER_THE_DATE);
    }

    private static Optional<CallReason> unless(boolean so, CallReason reason) {
        return so ? Optional.empty() : Optional.of(reason);
    }

    /// The state, or the name of whoever else speaks.
    private static String subject(Speaker speaker) {
        String state = speaker.jurisdiction();
        if (state != null) {
            return state;
        }
        return Stream.of(speaker.entity(), speaker.onBehalfOf(), speaker.kind().code())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseThrow();
    }

    /// A state that has called inside the period counts from then on.
    @Override
    public SortedMap<LocalDate, BigDecimal> course(String definition) {
        var asked = CallDefinition.of(definition);
        var since = new HashMap<String, LocalDate>();
        for (var position : positions) {
            if (whyNot(position, asked, period.last()).isEmpty()) {
                since.merge(subject(position.speaker()), day(position.said()), CallReading::earlier);
            }
        }
        for (var vote : votes) {
            if (whyNot(vote, asked, period.last()).isEmpty()) {
                since.merge(vote.jurisdiction(), day(vote.voted()), CallReading::earlier);
            }
        }
        var days = new TreeSet<>(since.values());
        days.add(period.first());
        return Reading.course(
                days,
                day -> BigDecimal.valueOf(since.values().stream()
                        .filter(first -> !first.isAfter(day))
                        .count()));
    }

    private static LocalDate day(@Nullable DayRange said) {
        return Objects.requireNonNull(said).last();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
