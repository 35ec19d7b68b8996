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

    /// Its name in the visitor's language where the message files have one, else as the edition calls it.
    String element(Edition edition, EditionElement element, Locale locale) {
        String key = "index.element." + edition.code() + "." + element.code();
        return messages.has(key) ? messages.say(locale, key) : element.name();
    }
}
