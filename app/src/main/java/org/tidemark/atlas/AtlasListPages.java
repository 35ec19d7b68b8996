package org.tidemark.atlas;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.KnownTime;
import org.tidemark.evidence.Source;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.plan.Plans;
import org.tidemark.plan.Times;

/// What is new in the plan's period, and what was rolled back, suspended or defended.
@Controller
class AtlasListPages {
    static final List<String> GROUPS = List.of("african", "asia-pacific", "eastern-european", "grulac", "weog");
    private static final List<String> STEPS = List.of("has", "proposed");
    private static final DayRange ALL_TIME = new DayRange(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));

    private final KnownAtlas atlas;
    private final Plans plans;
    private final KnownTime knownTime;
    private final Jurisdictions jurisdictions;

    AtlasListPages(KnownAtlas atlas, Plans plans, KnownTime knownTime, Jurisdictions jurisdictions) {
        this.atlas = atlas;
        this.plans = plans;
        this.knownTime = knownTime;
        this.jurisdictions = jurisdictions;
    }

    /// @param what on the page of what is new `has` or `proposed`; among roll-backs the code of a [Setback]
    /// @param period `ever` for all time instead of the plan's period
    record Question(
            @Nullable String policy,
            @Nullable String group,
            @Nullable String what,
            @Nullable String on,
            @Nullable String asOf,
            @Nullable String period,
            @Nullable String sort) {
        Question {
            MapQuestion.chosen("policy", policy, List.of(PolicyType.values()), PolicyType::code);
            MapQuestion.chosen("group", group, GROUPS, Function.identity());
            MapQuestion.chosen("period", period, List.of("plan", "ever"), Function.identity());
        }

        private boolean wants(ListedEvent listed) {
            return (isBlank(policy) || listed.event().type().code().equals(policy))
                    && (isBlank(group) || listed.group().equals(group));
        }

        String order() {
            return sort == null || sort.isBlank() ? "-date" : sort;
        }

        private static boolean isBlank(@Nullable String value) {
            return value == null || value.isBlank();
        }
    }

    @GetMapping("/atlas/new")
    String news(Question question, Locale locale, Model model) {
        return show(question, news(question, locale), locale, model, "atlas/new");
    }

    @GetMapping("/atlas/new.csv")
    ResponseEntity<String> newsFile(Question question, Locale locale) {
        return file("atlas-new.csv", question, news(question, locale), locale);
    }

    @GetMapping("/atlas/roll-backs")
    String rollBacks(Question question, Locale locale, Model model) {
        return show(question, rollBacks(question, locale), locale, model, "atlas/rollBacks");
    }

    @GetMapping("/atlas/roll-backs.csv")
    ResponseEntity<String> rollBacksFile(Question question, Locale locale) {
        return file("atlas-roll-backs.csv", question, rollBacks(question, locale), locale);
    }

    private List<ListedEvent> news(Question question, Locale locale) {
        var what = MapQuestion.chosen("what", question.what(), STEPS, Function.identity());
        var times = Times.of(question.on(), question.asOf());
        var events = events(times);
        var period = period(question);
        return histories(events.values())
                .flatMap(history -> {
                    var first = history.first(times.on(), Step::gives);
                    return history.until(times.on()).stream()
                            .filter(step -> step.gives() || step.proposes())
                            .filter(step ->
                                    what.isEmpty() || step.gives() == what.get().equals("has"))
                            .map(step -> listed(
                                    events,
                                    step,
                                    "atlas.stage." + step.stage().code(),
                                    step.gives() ? "tide" : "",
                                    step.gives() ? "new" : "prop",
                                    first.filter(step::equals).isPresent(),
                                    locale));
                })
                .filter(listed -> listed.event().happened().isWithin(period) && question.wants(listed))
                .toList();
    }

    private List<ListedEvent> rollBacks(Question question, Locale locale) {
        var what = MapQuestion.chosen("what", question.what(), List.of(Setback.values()), Setback::code);
        var times = Times.of(question.on(), question.asOf());
        var events = events(times);
        var period = period(question);
        return histories(events.values())
                .flatMap(history -> Setback.in(history, times.on()).stream())
                .filter(found -> what.isEmpty() || what.get() == found.setback())
                .map(found -> listed(
                        events,
                        found.step(),
                        "atlas.list.setback." + found.setback().code(),
                        found.setback().tag(),
                        found.setback().mark(),
                        false,
                        locale))
                .filter(listed -> listed.event().happened().isWithin(period) && question.wants(listed))
                .toList();
    }

    private Map<String, PolicyEvent> events(Times times) {
        return atlas.events(known(times)).stream().collect(Collectors.toMap(PolicyEvent::ref, Function.identity()));
    }

    private Instant known(Times times) {
        return knownTime.settled(times.asOf());
    }

    private static Stream<JurisdictionHistory> histories(Collection<PolicyEvent> events) {
        return Stream.of(PolicyType.values())
                .flatMap(type ->
                        JurisdictionHistory.of(events.stream()
                                        .filter(event -> event.type() == type)
                                        .map(AtlasListPages::step)
                                        .toList())
                                .stream());
    }

    private static Step step(PolicyEvent event) {
        return new Step(
                event.ref(),
                event.jurisdiction(),
                event.stage(),
                event.direction(),
                event.happened(),
                event.model(),
                event.substances(),
                true);
    }

    private ListedEvent listed(
            Map<String, PolicyEvent> events,
            Step step,
            String tag,
            String kind,
            String mark,
            boolean first,
            Locale locale) {
        var event = java.util.Objects.requireNonNull(events.get(step.record()));
        String country = Codes.country(step.jurisdiction());
        return new ListedEvent(
                event,
                jurisdictions.name(step.jurisdiction(), locale),
                Codes.isCountry(step.jurisdiction()) ? null : jurisdictions.name(country, locale),
                jurisdictions.unGroup(country).orElse(""),
                tag,
                kind,
                mark,
                first);
    }

    private DayRange period(Question question) {
        return "ever".equals(question.period()) ? ALL_TIME : plans.period().orElse(ALL_TIME);
    }

    private String show(Question question, List<ListedEvent> events, Locale locale, Model model, String template) {
        model.addAttribute("question", question);
        model.addAttribute("times", Times.of(question.on(), question.asOf()));
        model.addAttribute("period", plans.period().orElse(ALL_TIME));
        model.addAttribute("axis", axis(question, events));
        model.addAttribute("events", sorted(question, events, locale));
        return template;
    }

    private DayRange axis(Question question, List<ListedEvent> events) {
        var period = period(question);
        if (!period.equals(ALL_TIME) || events.isEmpty()) {
            return period.equals(ALL_TIME) ? DayRange.day(Times.today()) : period;
        }
        var first = events.stream()
                .map(listed -> listed.event().happened().first())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new DayRange(first, Times.today().isBefore(first) ? first : Times.today());
    }

    private static List<ListedEvent> sorted(Question question, List<ListedEvent> events, Locale locale) {
        return events.stream()
                .sorted(ListedEvent.order(question.order(), Collator.getInstance(locale)::compare))
                .toList();
    }

    private static ResponseEntity<String> file(
            String name, Question question, List<ListedEvent> events, Locale locale) {
        return CsvAnswer.of(
                name,
                List.of(
                        "record",
                        "jurisdiction_code",
                        "jurisdiction_name",
                        "un_group",
                        "policy_type",
                        "date",
                        "what",
                        "instrument",
                        "summary",
                        "source_url"),
                sorted(question, events, locale).stream()
                        .map(listed -> List.of(
                                listed.event().ref(),
                                listed.event().jurisdiction(),
                                listed.name(),
                                listed.group(),
                                listed.event().type().code(),
                                listed.event().happened().toString(),
                                listed.tag().substring(listed.tag().lastIndexOf('.') + 1),
                                listed.event().instrument(),
                                listed.event().summary(),
                                listed.event().sources().stream()
                                        .map(Source::address)
                                        .collect(Collectors.joining(" "))))
                        .toList());
    }
}
