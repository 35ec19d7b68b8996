package org.tidemark.atlas;

import com.ibm.icu.text.ListFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tidemark.web.Messages;

/// The codes of events and assessments in a reader's language. What has no words of its own is shown as it was
/// written.
@Component
class AtlasWords {
    private final Messages messages;

    AtlasWords(Messages messages) {
        this.messages = messages;
    }

    public String policy(PolicyType type, Locale locale) {
        return messages.say(locale, "atlas.policy." + type.code());
    }

    public String stage(Stage stage, Locale locale) {
        return messages.say(locale, "atlas.stage." + stage.code());
    }

    public String direction(Direction direction, Locale locale) {
        return messages.say(locale, "atlas.direction." + direction.code());
    }

    public String model(String code, Locale locale) {
        return word("atlas.model.", code, locale);
    }

    public String legalBasis(String code, Locale locale) {
        return word("atlas.legal-basis.", code, locale);
    }

    public String confidence(String code, Locale locale) {
        return word("atlas.confidence.", code, locale);
    }

    /// `opioids; cocaine` as Opioids and Cocaine.
    public String substances(String written, Locale locale) {
        return list("atlas.substances.", written, locale);
    }

    public String substance(String name, Locale locale) {
        return named("atlas.substances.", Substances.code(name), name, locale);
    }

    /// `use; possession` as Use and Possession.
    public String activities(String written, Locale locale) {
        return list("atlas.activities.", written, locale);
    }

    /// A criterion by the name that the starter data gives it; any other name is shown as it was written.
    public String criterion(String code, String name, Locale locale) {
        String key = "atlas.criterion." + code;
        return messages.say(Locale.ENGLISH, key).equals(name) ? messages.say(locale, key) : name;
    }

    /// What made the event, or its stage where nothing is named.
    public String instrument(PolicyEvent event, Locale locale) {
        return event.instrument().isBlank() ? stage(event.stage(), locale) : event.instrument();
    }

    private String list(String prefix, String written, Locale locale) {
        return ListFormatter.getInstance(locale)
                .format(Substances.names(written)
                        .map(word -> named(prefix, Substances.code(word), word, locale))
                        .toList());
    }

    private String word(String prefix, String code, Locale locale) {
        return named(prefix, code, code, locale);
    }

    private String named(String prefix, String slug, String written, Locale locale) {
        return messages.has(prefix + slug) ? messages.say(locale, prefix + slug) : written;
    }
}
