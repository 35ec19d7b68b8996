package org.tidemark.forum.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tidemark.evidence.DayRange;
import org.tidemark.forum.Sitting;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;
import org.tidemark.web.Problems.Problem;

/// What somebody typed of a new sitting, as typed.
record SittingForm(Map<String, String> fields) {
    static final List<String> KINDS = List.of(
            "plenary",
            "cow",
            "intersessional",
            "thematic",
            "roundtable",
            "side_event",
            "civil_society_dialogue",
            "informal",
            "listing",
            "other");
    static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ru", "ar");

    static final int MOST_CHARACTERS = PlainText.MOST_CHARACTERS;

    /// A browser stands still over a text field with much more in it.
    static final int A_FIELD_HOLDS = 200_000;

    private static final int A_BEGINNING = 600;

    /// @param sitting the sitting without its permanent address, or null when something is wrong
    record Read(@Nullable Sitting sitting, Problems problems) {}

    static SittingForm empty(String language) {
        return new SittingForm(Map.of("kind", "plenary", "language", language));
    }

    static SittingForm of(MultiValueMap<String, String> sent) {
        var fields = new LinkedHashMap<String, String>();
        sent.forEach((name, values) -> {
            String value = values.getFirst().replace("\0", "");
            fields.put(name, name.equals("text") || name.equals("longText") ? value : value.strip());
        });
        if (fields.getOrDefault("text", "").isBlank() && fields.containsKey("longText")) {
            fields.put("text", fields.get("longText"));
        }
        return new SittingForm(fields);
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /// Whether the notes are too long to stand in a field of the page.
    boolean isLong() {
        return get("text").length() > A_FIELD_HOLDS;
    }

    /// How notes begin that do not stand on the page.
    String beginning() {
        return get("text").substring(0, Math.min(A_BEGINNING, get("text").length())) + "…";
    }

    SittingForm with(String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new SittingForm(changed);
    }

    /// The code of the session: one that is known, or the forum with the number.
    String session() {
        return get("session").isEmpty()
                ? get("forum").toUpperCase(Locale.ROOT) + get("number").toUpperCase(Locale.ROOT)
                : get("session");
    }

    Read read(Messages messages, Locale locale) {
        var problems = new ArrayList<Problem>();
        var held = get("date").isEmpty() ? null : DayRange.parse(get("date"));
        require(problems, messages, locale, !get("title").isEmpty(), "title", "intake.form.title.needed");
        require(problems, messages, locale, get("title").length() <= 500, "title", "intake.form.title.long");
        if (get("session").isEmpty()) {
            require(
                    problems,
                    messages,
                    locale,
                    get("forum").matches("[A-Za-z0-9]{2,12}"),
                    "forum",
                    "intake.form.forum.needed");
            require(
                    problems,
                    messages,
                    locale,
                    get("number").matches("[A-Za-z0-9-]{0,20}"),
                    "number",
                    "intake.form.number.wrong");
        }
        require(
                problems,
                messages,
                locale,
                session().isEmpty() || session().matches("[A-Za-z0-9][A-Za-z0-9-]{0,59}"),
                "session",
                "intake.form.session.wrong");
        require(problems, messages, locale, get("date").isEmpty() || held != null, "date", "intake.form.date.wrong");
        require(
                problems,
                messages,
                locale,
                get("address").isEmpty() || get("address").matches("https?://\\S{1,1990}"),
                "address",
                "intake.form.address.wrong");
        require(problems, messages, locale, KINDS.contains(get("kind")), "kind", "intake.form.kind.wrong");
        require(problems, messages, locale, LANGUAGES.contains(get("language")), "language", "intake.form.kind.wrong");
        if (!problems.isEmpty()) {
            return new Read(null, new Problems(problems));
        }
        var sitting = new Sitting(
                "", session(), get("kind"), get("title"), get("agenda"), held, get("address"), get("language"), false);
        return new Read(sitting, Problems.NONE);
    }

    private static void require(
            List<Problem> problems, Messages messages, Locale locale, boolean right, String field, String key) {
        if (!right) {
            problems.add(new Problem(field, messages.say(locale, key)));
        }
    }
}
