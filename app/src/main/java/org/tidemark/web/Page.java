package org.tidemark.web;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every template may ask of the page it stands on: its language, its direction, its sentences, the visitor.
public record Page(
        Locale locale,
        Messages messages,
        Visitor visitor,
        String address,
        @Nullable String csrf) implements LocalizationSupport {
    @Override
    public String lookup(String key) {
        return messages.say(locale, key);
    }

    /// The sentence `key` with arguments in their places, escaped by the template that prints it.
    public String t(String key, @Nullable Object... arguments) {
        return messages.say(locale, key, arguments);
    }

    /// The sentence `key` whose own markup is kept while its arguments are escaped.
    public Content markup(String key, Object... arguments) {
        return localize(key, arguments);
    }

    public String language() {
        return locale.getLanguage();
    }

    public String direction() {
        return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
    }
}
