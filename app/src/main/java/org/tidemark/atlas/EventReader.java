package org.tidemark.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.geography.Resolution;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;

/// Understands the form of a policy event: either an event, or what is wrong with each field.
@Component
class EventReader {
    private static final Pattern REF = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    /// @param event null while something is wrong
    /// @param places the jurisdictions that may be meant, when it is not sure which
    record Read(@Nullable PolicyEvent event, Problems problems, List<String> places) {}

    private final Jurisdictions jurisdictions;
    private final Messages messages;

    EventReader(Jurisdictions jurisdictions, Messages messages) {
        this.jurisdictions = jurisdictions;
        this.messages = messages;
    }

    Read read(EventForm form, Locale locale) {
        var problems = new ArrayList<Problems.Problem>();
        var places = places(form);
        String place = places.size() == 1 ? places.getFirst() : "";
        if (places.contains(form.get("place"))) {
            place = form.get("place");
        }
        if (place.isEmpty()) {
            String key = form.get("jurisdiction").isEmpty()
                    ? "atlas.form.missing"
                    : places.isEmpty() ? "atlas.form.unknown-place" : "atlas.form.which-place";
            problems.add(problem(places.isEmpty() ? "jurisdiction" : "place", locale, key, form.get("jurisdiction")));
        }
        var type = one(form, "type", PolicyType.class, problems, locale);
        var stage = one(form, "stage", Stage.class, problems, locale);
        var direction = one(form, "direction", Direction.class, problems, locale);
        var date = DayRange.parse(form.get("date"));
        if (date == null) {
            String key = form.get("date").isEmpty() ? "atlas.form.missing" : "atlas.import.not-a-date";
            problems.add(problem("date", locale, key, form.get("date")));
        }
        for (String needed : List.of("model", "substances")) {
            if (form.get(needed).isEmpty()) {
                problems.add(problem(needed, locale, "atlas.form.missing"));
            }
        }
        String ref = form.get("ref");
        if (!ref.isEmpty() && !REF.matcher(ref).matches()) {
            problems.add(problem("ref", locale, "atlas.import.not-a-reference", ref));
        }
        var sources = sources(form, problems, locale);
        if (!problems.isEmpty() || type == null || stage == null || direction == null || date == null) {
            return new Read(null, new Problems(problems), places);
        }
        var event = new PolicyEvent(
                ref,
                place,
                jurisdictions.name(place, Locale.ENGLISH),
                type,
                stage,
                date,
                direction,
                form.get("instrument"),
                form.get("legalBasis"),
                form.get("model"),
                form.get("substances"),
                form.get("activities"),
                form.get("summary"),
                form.get("confidence"),
                form.get("threshold"),
                form.get("decidingAgency"),
                sources);
        return new Read(event, Problems.NONE, places);
    }

    private List<String> places(EventForm form) {
        String written = form.get("jurisdiction");
        if (written.isEmpty()) {
            return List.of();
        }
        var code = jurisdictions.find(written.toUpperCase(Locale.ROOT));
        if (code.isPresent()) {
            return List.of(code.get().code());
        }
        return switch (jurisdictions.resolve(written)) {
            case Resolution.Sure(String sure) -> List.of(sure);
            case Resolution.Unsure(List<String> candidates) -> withOneMore(candidates);
            case Resolution.Unknown() -> List.of();
        };
    }

    /// A single near name is still not sure: an empty second choice keeps it from being taken.
    private static List<String> withOneMore(List<String> candidates) {
        return candidates.size() == 1 ? List.of(candidates.getFirst(), "") : candidates;
    }

    private <E extends Enum<E>> @Nullable E one(
            EventForm form, String name, Class<E> type, List<Problems.Problem> problems, Locale locale) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(form.get(name))) {
                return constant;
            }
        }
        problems.add(problem(name, locale, "atlas.form.missing"));
        return null;
    }

    private List<Source> sources(EventForm form, List<Problems.Problem> problems, Locale locale) {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < form.sources().size(); i++) {
            var cited = form.sources().get(i);
            if (!cited.address().matches("https?://\\S+") || cited.address().length() > 2000) {
                problems.add(problem("address" + i, locale, "atlas.import.not-an-address", cited.address()));
            }
            sources.add(new Source(cited.title(), cited.address(), cited.publisher(), null, null, ""));
        }
        return sources;
    }

    private Problems.Problem problem(String field, Locale locale, String key, Object... arguments) {
        return new Problems.Problem(field, messages.say(locale, key, arguments));
    }
}
