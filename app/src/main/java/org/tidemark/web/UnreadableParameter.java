package org.tidemark.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Something in an address or a form that cannot be read: which field, what stands there, what should.
public class UnreadableParameter extends ResponseStatusException {
    private static final int LONGEST_SHOWN = 80;

    /// What a field takes.
    public enum Expected {
        DATE("a date such as 2026-11-24"),
        DATE_OR_MOMENT("a date such as 2026-11-24 or a moment such as 2026-11-24T12:00:00Z"),
        WHOLE_NUMBER("a whole number"),
        YES_OR_NO("true or false"),
        ONE_OF("one of: "),
        ANYTHING("given");

        private final String inEnglish;

        Expected(String inEnglish) {
            this.inEnglish = inEnglish;
        }
    }

    private final String parameter;
    private final String value;
    private final Expected expected;
    private final List<String> choices;

    public UnreadableParameter(String parameter, String value, Expected expected) {
        this(parameter, value, expected, List.of());
    }

    /// One that is none of `choices`.
    public static UnreadableParameter notAmong(List<String> choices, String parameter, String value) {
        return new UnreadableParameter(parameter, value, Expected.ONE_OF, choices);
    }

    private UnreadableParameter(String parameter, String value, Expected expected, List<String> choices) {
        super(
                HttpStatus.BAD_REQUEST,
                parameter + " must be " + expected.inEnglish + String.join(", ", choices)
                        + (value.isEmpty() ? "." : ", not \"" + value + "\"."));
        this.parameter = parameter;
        this.value = value;
        this.expected = expected;
        this.choices = List.copyOf(choices);
    }

    /// The same in the visitor's words: the field by the name that pages give it.
    String words(Messages messages, Locale locale) {
        String key = "web.parameter." + parameter;
        String field = messages.has(key) ? messages.say(locale, key) : parameter;
        String what = messages.say(
                locale,
                "web.expected." + expected.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                String.join(", ", choices));
        return value.isEmpty()
                ? messages.say(locale, "web.error.400.missing", field, what)
                : messages.say(locale, "web.error.400.unreadable", field, shown(), what);
    }

    private String shown() {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }
}
