package org.tidemark.forum.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.DayRange;
import org.tidemark.evidence.Source;
import org.tidemark.geography.JurisdictionKind;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.geography.Resolution;
import org.tidemark.web.Messages;
import org.tidemark.web.Problems;

/// Understands the fields of a form one by one, and notes what is wrong with each.
final class FormReading {
    private static final String SESSION = "[A-Za-z0-9][A-Za-z0-9 .-]{0,59}";
    private static final String FORUM = "[A-Za-z0-9]{2,12}";

    private final EntryForm form;
    private final Jurisdictions jurisdictions;
    private final Messages messages;
    private final Locale locale;
    private final List<Problems.Problem> problems = new ArrayList<>();

    FormReading(EntryForm form, Jurisdictions jurisdictions, Messages messages, Locale locale) {
        this.form = form;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
        this.locale = locale;
    }

    Problems problems() {
        return new Problems(problems);
    }

    void wrong(@Nullable String field, String key, Object... arguments) {
        problems.add(new Problems.Problem(field, messages.say(locale, key, arguments)));
    }

    String text(String name, int most) {
        String written = form.get(name);
        if (written.length() > most) {
            wrong(name, "entry.wrong.long", most);
        }
        return written;
    }

    String needed(String name, int most) {
        if (form.get(name).isEmpty()) {
            wrong(name, "entry.wrong.missing");
        }
        return text(name, most);
    }

    String forum() {
        String forum = form.get("forum").toUpperCase(Locale.ROOT);
        if (!forum.matches(FORUM)) {
            wrong("forum", "entry.wrong.forum");
        }
        return forum;
    }

    String session(boolean isNeeded) {
        String session = form.get("session");
        if (session.isEmpty() && isNeeded || !session.isEmpty() && !session.matches(SESSION)) {
            wrong("session", "entry.wrong.session");
        }
        return session;
    }

    @Nullable
    DayRange day(String name, boolean isNeeded) {
        String written = form.get(name);
        var day = written.isEmpty() ? null : DayRange.parse(written);
        if (day == null && (isNeeded || !written.isEmpty())) {
            wrong(name, "entry.wrong.date");
        }
        return day;
    }

    @Nullable
    Integer count(String name) {
        String written = form.get(name);
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("\\d{1,3}")) {
            wrong(name, "entry.wrong.number");
            return null;
        }
        return Integer.valueOf(written);
    }

    /// One of a list, by its code.
    <T> @Nullable T one(String name, Function<String, T> of) {
        try {
            if (!form.get(name).isEmpty()) {
                return of.apply(form.get(name));
            }
        } catch (IllegalArgumentException e) {
            wrong(name, "entry.wrong.choose");
            return null;
        }
        wrong(name, "entry.wrong.choose");
        return null;
    }

    /// The states that are named, separated by commas, semicolons or lines.
    List<String> states(String name) {
        var codes = new ArrayList<String>();
        for (String written : Written.names(form.get(name))) {
            state(name, written).filter(code -> !codes.contains(code)).ifPresent(codes::add);
        }
        return List.copyOf(codes);
    }

    private Optional<String> state(String field, String written) {
        return switch (Written.state(written, jurisdictions)) {
            case Resolution.Sure(String code) -> Optional.of(code);
            case Resolution.Unsure(List<String> candidates) -> {
                wrong(field, "entry.wrong.unsure-state", written, names(candidates));
                yield Optional.empty();
            }
            case Resolution.Unknown() -> {
                wrong(field, "entry.wrong.unknown-state", written);
                yield Optional.empty();
            }
        };
    }

    private String names(List<String> codes) {
        return String.join(
                ", ",
                codes.stream().map(code -> jurisdictions.name(code, locale)).toList());
    }

    List<Source> sources() {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < form.sources().size(); i++) {
            var cited = form.sources().get(i);
            if (!cited.address().matches("https?://\\S+") || cited.address().length() > 2000) {
                wrong("address" + i, "entry.wrong.address");
            }
            sources.add(new Source(cited.title(), cited.address(), cited.publisher(), null, null, ""));
        }
        return sources;
    }

    /// Names of states as people write them.
    static final class Written {
        private Written() {}

        /// Names separated by commas, semicolons or lines; what stands in brackets belongs to its name.
        static List<String> names(String list) {
            return Arrays.stream(list.split("[,;،؛\\n](?![^(]*\\))"))
                    .map(name -> name.strip().replaceAll("\\s+", " ").replaceAll("\\.$", ""))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        /// The country that is meant, never a part of one.
        static Resolution state(String written, Jurisdictions jurisdictions) {
            var byCode = jurisdictions
                    .find(written.toUpperCase(Locale.ROOT))
                    .filter(place -> place.kind() == JurisdictionKind.COUNTRY);
            if (byCode.isPresent()) {
                return new Resolution.Sure(byCode.get().code());
            }
            var called = jurisdictions.countriesCalled(written);
            if (called.size() == 1) {
                return new Resolution.Sure(called.getFirst());
            }
            return switch (jurisdictions.resolve(written)) {
                case Resolution.Sure(String code) ->
                    isCountry(code, jurisdictions) ? new Resolution.Sure(code) : new Resolution.Unknown();
                case Resolution.Unsure(List<String> candidates) -> {
                    var countries = candidates.stream()
                            .filter(code -> isCountry(code, jurisdictions))
                            .toList();
                    yield countries.isEmpty() ? new Resolution.Unknown() : new Resolution.Unsure(countries);
                }
                case Resolution.Unknown() -> new Resolution.Unknown();
            };
        }

        private static boolean isCountry(String code, Jurisdictions jurisdictions) {
            return jurisdictions
                    .find(code)
                    .filter(place -> place.kind() == JurisdictionKind.COUNTRY)
                    .isPresent();
        }
    }
}
