package org.tidemark.forum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.evidence.Citations;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.KnownTime;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.Counting;
import org.tidemark.plan.Figures;
import org.tidemark.plan.Plans;
import org.tidemark.plan.Times;

/// The UN record as open data: states, sessions, votes.
@RestController
@RequestMapping("/api/v1/forum")
class ForumApi {
    private static final String AS_OF = "As known on: an ISO date (its end, UTC) or moment. Left out: now.";

    record SourceJson(String title, String address) {}

    record PositionJson(
            String record,
            String code,
            String stance,
            boolean doubtful,
            boolean changed,
            @Nullable String said,
            String forum,
            String session,
            String words,
            boolean reported,
            @Nullable String intervention,
            String speaker,
            String onBehalfOf,
            List<SourceJson> sources) {}

    record ThemeJson(String code, String label, String standing, List<PositionJson> positions) {}

    record CastJson(
            String record,
            String ballot,
            String textNumber,
            String title,
            String session,
            @Nullable String voted,
            String state,
            String vote,
            @Nullable String explanation,
            List<SourceJson> sources) {}

    /// @param standing `calls`, `opposed-since`, or null when it is not counted
    /// @param notCounted why what it said or voted was not counted
    record CallJson(
            String measure,
            boolean counted,
            @Nullable String standing,
            List<String> records,
            List<ReasonJson> notCounted) {}

    record ReasonJson(String reason, List<String> records) {}

    record StateJson(
            String state,
            String name,
            Instant asOf,
            List<CallJson> callsForChange,
            List<ThemeJson> themes,
            List<PositionJson> jointStatements,
            List<CastJson> votes) {}

    record SessionJson(
            String session,
            String forum,
            @Nullable String held,
            int sittings,
            int interventions,
            int coded,
            int codedTwice,
            String address) {}

    record SittingJson(
            String sitting,
            String kind,
            String title,
            String agendaItem,
            @Nullable String held,
            String language,
            boolean reworded,
            String original,
            int interventions,
            int coded,
            String address) {}

    record SessionWithSittings(SessionJson session, List<SittingJson> sittings) {}

    record BallotJson(
            String ballot,
            String textNumber,
            String title,
            String forum,
            String session,
            @Nullable String voted,
            Map<String, Integer> counts) {}

    record BallotWithVotes(Instant asOf, BallotJson ballot, List<CastJson> votes) {}

    private final PublicRecord record;
    private final SpokenPositions positions;
    private final Citations citations;
    private final KnownTime knownTime;
    private final Jurisdictions jurisdictions;
    private final Plans plans;
    private final Figures figures;
    private final ForumWords words;

    ForumApi(
            PublicRecord record,
            SpokenPositions positions,
            Citations citations,
            KnownTime knownTime,
            Jurisdictions jurisdictions,
            Plans plans,
            Figures figures,
            ForumWords words) {
        this.record = record;
        this.positions = positions;
        this.citations = citations;
        this.knownTime = knownTime;
        this.jurisdictions = jurisdictions;
        this.plans = plans;
        this.figures = figures;
        this.words = words;
    }

    @Operation(
            summary =
                    "What a state said in its own name by theme, what it signed, how it voted, and whether it counts.")
    @GetMapping("/states/{code}")
    StateJson state(
            @Parameter(description = "An ISO 3166-1 code, such as CO.") @PathVariable String code,
            @Parameter(description = AS_OF) @RequestParam(required = false) @Nullable String asOf,
            Locale locale) {
        var state = jurisdictions
                .find(code)
                .orElseThrow(() -> missing("There is no jurisdiction " + code + "."))
                .code();
        var times = Times.of(null, asOf);
        var moment = knownTime.settled(times.asOf());
        var said = positions.of(state, moment);
        var votes = record.votesOf(state, moment);
        var sources = sources(
                Stream.concat(
                                said.stream().map(SpokenPosition::record),
                                votes.stream().map(PublicRecord.Cast::record))
                        .toList(),
                moment,
                locale);
        var view = StateView.of(said);
        return new StateJson(
                state,
                jurisdictions.name(state, locale),
                moment,
                calls(state, times),
                view.themes().stream()
                        .map(group -> new ThemeJson(
                                group.code(),
                                words.code(group.code(), group.label(), locale),
                                standing(said, group.code(), state, times),
                                group.lines().stream()
                                        .map(line -> json(line.position(), line.changed(), sources, locale))
                                        .toList()))
                        .toList(),
                view.joint().stream().map(p -> json(p, false, sources, locale)).toList(),
                votes.stream().map(vote -> json(vote, sources)).toList());
    }

    private static String standing(List<SpokenPosition> said, String code, String state, Times times) {
        return Theme.of(said.stream().filter(p -> p.code().equals(code)).toList(), times.on())
                .standing(state)
                .code();
    }

    /// Where the state stands in each measure that counts calls for change.
    private List<CallJson> calls(String state, Times times) {
        var calls = new ArrayList<CallJson>();
        plans.current()
                .ifPresent(plan -> plan.measures().stream()
                        .filter(measure -> figures.sourceOf(measure)
                                .filter(CallsForChange.class::isInstance)
                                .isPresent())
                        .forEach(measure -> figures.figure(measure, times.on(), times.asOf(), null)
                                .ifPresent(figure -> calls.add(call(measure.code(), state, figure.counting())))));
        return calls;
    }

    private static CallJson call(String measure, String state, Counting counting) {
        var counted = counting.counted().stream()
                .filter(c -> c.subject().equals(state))
                .findFirst();
        return new CallJson(
                measure,
                counted.isPresent(),
                counted.map(Counting.Counted::standing).orElse(null),
                counted.map(Counting.Counted::records).orElse(List.of()),
                counting.notCounted().stream()
                        .filter(n -> n.subject().equals(state))
                        .map(n -> new ReasonJson(n.reason(), n.records()))
                        .toList());
    }

    @Operation(summary = "The sessions of UN bodies with something on record, the latest first.")
    @GetMapping("/sessions")
    List<SessionJson> sessions() {
        return record.sessions().stream().map(ForumApi::json).toList();
    }

    @Operation(summary = "One session with its sittings.")
    @GetMapping("/sessions/{code}")
    SessionWithSittings session(@Parameter(description = "Such as CND68.") @PathVariable String code) {
        var session = record.sessions().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow(() -> missing("No session " + code + " is on record."));
        return new SessionWithSittings(
                json(session),
                record.sittings(code).stream().map(ForumApi::json).toList());
    }

    @Operation(summary = "The roll-call votes on record, the latest first.")
    @GetMapping("/votes")
    List<BallotJson> votes(@Parameter(description = AS_OF) @RequestParam(required = false) @Nullable String asOf) {
        return record.ballots(knownTime.settled(Times.of(null, asOf).asOf())).stream()
                .map(ForumApi::json)
                .toList();
    }

    @Operation(summary = "One roll-call vote, and how each state voted that a source names.")
    @GetMapping("/votes/{ballot}")
    BallotWithVotes vote(
            @Parameter(description = "Such as cnd68-6.") @PathVariable String ballot,
            @Parameter(description = AS_OF) @RequestParam(required = false) @Nullable String asOf,
            Locale locale) {
        var moment = knownTime.settled(Times.of(null, asOf).asOf());
        var wanted = record.ballots(moment).stream()
                .filter(b -> b.ballot().equals(ballot))
                .findFirst()
                .orElseThrow(() -> missing("No vote " + ballot + " is on record."));
        var votes = record.votesIn(ballot, moment);
        var sources = sources(votes.stream().map(PublicRecord.Cast::record).toList(), moment, locale);
        return new BallotWithVotes(
                moment, json(wanted), votes.stream().map(v -> json(v, sources)).toList());
    }

    private Map<String, List<SourceJson>> sources(Collection<String> records, Instant asOf, Locale locale) {
        return citations.of(records, asOf, locale).values().stream()
                .collect(Collectors.toMap(
                        Citations.Citation::record,
                        citation -> citation.sources().stream()
                                .map(source -> new SourceJson(source.title(), source.address()))
                                .toList()));
    }

    private PositionJson json(
            SpokenPosition position, boolean changed, Map<String, List<SourceJson>> sources, Locale locale) {
        return new PositionJson(
                position.record(),
                position.code(),
                position.stance().code(),
                position.doubtful(),
                changed,
                written(position.said()),
                position.forum(),
                position.session(),
                position.words(),
                position.reported(),
                position.intervention().isEmpty() ? null : position.intervention(),
                words.speaker(position.speaker(), locale),
                position.speaker().onBehalfOf(),
                sources.getOrDefault(position.record(), List.of()));
    }

    private static CastJson json(PublicRecord.Cast vote, Map<String, List<SourceJson>> sources) {
        return new CastJson(
                vote.record(),
                vote.ballot(),
                vote.textNumber(),
                vote.title(),
                vote.session(),
                written(vote.voted()),
                vote.jurisdiction(),
                vote.cast().code(),
                vote.explanation().isEmpty() ? null : vote.explanation(),
                sources.getOrDefault(vote.record(), List.of()));
    }

    private static SessionJson json(PublicRecord.SessionLine line) {
        return new SessionJson(
                line.code(),
                line.forum(),
                written(line.held()),
                line.sittings(),
                line.interventions(),
                line.coded(),
                line.codedTwice(),
                "/forum/sessions/" + line.code());
    }

    private static SittingJson json(PublicRecord.SittingLine line) {
        var sitting = line.sitting();
        return new SittingJson(
                sitting.ref(),
                sitting.kind(),
                sitting.title(),
                sitting.agendaItem(),
                written(sitting.held()),
                sitting.language(),
                sitting.reworded(),
                sitting.address(),
                line.interventions(),
                line.coded(),
                "/forum/sittings/" + sitting.ref());
    }

    private static BallotJson json(PublicRecord.Ballot ballot) {
        return new BallotJson(
                ballot.ballot(),
                ballot.textNumber(),
                ballot.title(),
                ballot.forum(),
                ballot.session(),
                written(ballot.voted()),
                Map.of(
                        "for",
                        ballot.votesFor(),
                        "against",
                        ballot.votesAgainst(),
                        "abstained",
                        ballot.abstained(),
                        "other",
                        ballot.other()));
    }

    private static @Nullable String written(@Nullable DayRange days) {
        return days == null ? null : days.toString();
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}
