package org.tidemark.forum.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.evidence.KnownTime;
import org.tidemark.forum.ForumWords;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpokenPosition;
import org.tidemark.forum.SpokenPositions;
import org.tidemark.plan.Times;

/// Interventions as open data: the search, page by page, and each alone.
@RestController
@RequestMapping("/api/v1/forum/interventions")
class InterventionApi {
    private static final int MOST = 200;
    private static final String AS_OF =
            "The codes as known on: an ISO date (its end, UTC) or moment. Left out: now. The words are those of today.";

    record SpeakerJson(String kind, @Nullable String state, String name, String onBehalfOf) {}

    record CodeJson(String record, String code, String stance, boolean doubtful, String words) {}

    /// @param passage the words around what was found, in pieces; `found` marks what was found
    record Line(
            String intervention,
            String address,
            SpeakerJson speaker,
            String language,
            String sitting,
            String title,
            String session,
            String forum,
            @Nullable String held,
            Instant published,
            List<Passage.Piece> passage,
            List<CodeJson> codes) {}

    /// @param next the address of the page after this one, or null on the last
    record Page(
            Instant asOf,
            List<Line> interventions,
            @Nullable String next) {}

    record Whole(
            String intervention,
            String address,
            SpeakerJson speaker,
            String language,
            String words,
            String sitting,
            String title,
            String session,
            String forum,
            @Nullable String held,
            boolean reworded,
            String original,
            Instant asOf,
            List<CodeJson> codes) {}

    private final InterventionSearch search;
    private final SpokenPositions positions;
    private final KnownTime knownTime;
    private final ForumWords words;
    private final JdbcClient jdbc;

    InterventionApi(
            InterventionSearch search,
            SpokenPositions positions,
            KnownTime knownTime,
            ForumWords words,
            JdbcClient jdbc) {
        this.search = search;
        this.positions = positions;
        this.knownTime = knownTime;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Operation(summary = "Interventions that match, the newest first, page by page.")
    @GetMapping
    Page interventions(
            @Parameter(description = "Words in any form, \"exact phrases\", -unwanted words.")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "An ISO 3166-1 code: said by this state.") @RequestParam(defaultValue = "")
                    String state,
            @Parameter(description = "state, group, un_entity, igo, ngo, chair, secretariat or other.")
                    @RequestParam(defaultValue = "")
                    String kind,
            @Parameter(description = "The name of a group or organisation that speaks or is spoken for.")
                    @RequestParam(defaultValue = "")
                    String speaker,
            @Parameter(description = "Such as CND.") @RequestParam(defaultValue = "") String forum,
            @Parameter(description = "Such as CND68.") @RequestParam(defaultValue = "") String session,
            @Parameter(description = "Such as 2025.") @RequestParam(defaultValue = "") String year,
            @Parameter(description = "A code of the codebook that it carries.") @RequestParam(defaultValue = "")
                    String code,
            @Parameter(description = "support, oppose or neutral.") @RequestParam(defaultValue = "") String stance,
            @Parameter(description = AS_OF) @RequestParam(required = false) @Nullable String asOf,
            @Parameter(description = "How many on a page, at most 200.") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "What `next` of the page before says.") @RequestParam(required = false) @Nullable
                    String cursor,
            Locale locale) {
        var given = new TreeMap<>(Map.of(
                "q",
                q,
                SearchAsk.STATE,
                state,
                SearchAsk.KIND,
                kind,
                SearchAsk.SPEAKER,
                speaker,
                SearchAsk.FORUM,
                forum,
                SearchAsk.SESSION,
                session,
                SearchAsk.YEAR,
                year,
                SearchAsk.CODE,
                code,
                SearchAsk.STANCE,
                stance));
        var ask = SearchAsk.of(given);
        if (ask.isImpossible()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "year: \"" + year + "\" is no year");
        }
        var moment = knownTime.settled(Times.of(null, asOf).asOf());
        int size = Math.clamp(limit, 1, MOST);
        var found = search.find(ask, locale, cursor == null || cursor.isEmpty() ? null : read(cursor), size);
        var codes = codes(found.refs(0, size), moment);
        var lines = search.hits(found.refs(0, size), found.query()).stream()
                .map(hit -> line(hit, codes, locale))
                .toList();
        return new Page(moment, lines, found.hasMore() ? next(ask, asOf, size, found) : null);
    }

    @Operation(summary = "One intervention in full, with the codes that it carries.")
    @GetMapping("/{ref}")
    Whole intervention(
            @Parameter(description = "Its permanent reference.") @PathVariable String ref,
            @Parameter(description = AS_OF) @RequestParam(required = false) @Nullable String asOf,
            Locale locale) {
        record Text(String words, boolean reworded, String address) {}
        var hit = search.hits(List.of(ref), null).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No intervention " + SearchWords.clean(ref) + " is on record."));
        var text = jdbc.sql("""
                        select i.words, s.reworded, s.address from forum.intervention i join forum.sitting s on s.ref = i.sitting
                        where i.ref = ? and upper_inf(i.known)""").param(ref).query(Text.class).single();
        var moment = knownTime.settled(Times.of(null, asOf).asOf());
        return new Whole(
                hit.ref(),
                "/forum/interventions/" + hit.ref(),
                speaker(hit.speaker(), locale),
                hit.language(),
                text.words(),
                hit.sitting(),
                hit.title(),
                hit.session(),
                hit.forum(),
                held(hit),
                text.reworded(),
                text.address(),
                moment,
                codes(List.of(ref), moment).getOrDefault(ref, List.of()));
    }

    private Line line(Hit hit, Map<String, List<CodeJson>> codes, Locale locale) {
        return new Line(
                hit.ref(),
                "/forum/interventions/" + hit.ref(),
                speaker(hit.speaker(), locale),
                hit.language(),
                hit.sitting(),
                hit.title(),
                hit.session(),
                hit.forum(),
                held(hit),
                hit.appeared(),
                hit.passage().pieces(),
                codes.getOrDefault(hit.ref(), List.of()));
    }

    private static @Nullable String held(Hit hit) {
        var held = hit.held();
        return held == null ? null : held.toString();
    }

    private SpeakerJson speaker(Speaker speaker, Locale locale) {
        return new SpeakerJson(
                speaker.kind().code(), speaker.jurisdiction(), words.speaker(speaker, locale), speaker.onBehalfOf());
    }

    private Map<String, List<CodeJson>> codes(Collection<String> refs, Instant asOf) {
        return positions.ofInterventions(refs, asOf).stream()
                .collect(Collectors.groupingBy(
                        SpokenPosition::intervention,
                        Collectors.mapping(
                                p -> new CodeJson(
                                        p.record(), p.code(), p.stance().code(), p.doubtful(), p.words()),
                                Collectors.toList())));
    }

    private static String next(SearchAsk ask, @Nullable String asOf, int size, Found found) {
        var last = found.entries().getLast();
        String place = (last.day() == null ? "" : last.day()) + " " + last.ref();
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        return "/api/v1/forum/interventions?" + (ask.isEmpty() ? "" : ask.query() + "&")
                + (asOf == null || asOf.isBlank()
                        ? ""
                        : "asOf=" + java.net.URLEncoder.encode(asOf.strip(), StandardCharsets.UTF_8) + "&")
                + "limit=" + size + "&cursor=" + cursor;
    }

    private static InterventionSearch.After read(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int blank = place.indexOf(' ');
            if (blank >= 0 && place.chars().allMatch(sign -> sign >= ' ' && sign < 127)) {
                return new InterventionSearch.After(
                        blank == 0 ? null : LocalDate.parse(place.substring(0, blank)), place.substring(blank + 1));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw noPlace(e);
        }
        throw noPlace(null);
    }

    private static ResponseStatusException noPlace(@Nullable Exception cause) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "cursor: it names no place in the list", cause);
    }
}
