package org.tidemark.index;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Messages;

/// Names of places and elements in the visitor's language.
@Component
final class IndexWords {
    private final Jurisdictions jurisdictions;
    private final Messages messages;

    IndexWords(Jurisdictions jurisdictions, Messages messages) {
        this.jurisdictions = jurisdictions;
        this.messages = messages;
    }

    String place(String code, Locale locale) {
        return jurisdictions.name(code, locale);
    }

    /// The index and the year of its release, in the visitor's language where the message files have it.
    String edition(Edition edition, Locale locale) {
        var released = edition.released();
        return released == null || !messages.has(key(edition, edition.top()))
                ? edition.name()
                : element(edition, edition.top(), locale) + " " + released.getYear();
    }

    private static String key(Edition edition, EditionElement element) {
        return "index.element." + edition.code() + "." + element.code();
    }

    /// Its name in the visitor's language where the message files have one, else as the edition calls it.
    String element(Edition edition, EditionElement element, Locale locale) {
        String key = key(edition, element);
        return messages.has(key) ? messages.say(locale, key) : element.name();
    }
}
