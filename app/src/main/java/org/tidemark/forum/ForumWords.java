package org.tidemark.forum;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.tidemark.evidence.Source;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Messages;

/// The names of speakers, codes and kinds in a language.
@Component
public class ForumWords {
    private static final Set<String> OBSERVERS = Set.of("PS", "VA");

    private final Jurisdictions jurisdictions;
    private final Messages messages;

    ForumWords(Jurisdictions jurisdictions, Messages messages) {
        this.jurisdictions = jurisdictions;
        this.messages = messages;
    }

    /// Brazil; European Union; Chair.
    public String speaker(Speaker speaker, Locale locale) {
        String state = speaker.jurisdiction();
        if (state != null) {
            return place(state, locale);
        }
        return speaker.entity().isBlank()
                ? messages.say(locale, "forum.speaker." + speaker.kind().code())
                : speaker.entity();
    }

    /// Whether it is a member of the UN or a state that observes.
    public boolean isState(String code) {
        return jurisdictions.isUnMember(code) || OBSERVERS.contains(code);
    }

    /// For whom somebody speaks: a group by its name, a state (kept by its code) in the reader's language.
    public String onBehalfOf(Speaker speaker, Locale locale) {
        return jurisdictions.find(speaker.onBehalfOf()).isPresent()
                ? place(speaker.onBehalfOf(), locale)
                : speaker.onBehalfOf();
    }

    public String place(String code, Locale locale) {
        return jurisdictions.name(code, locale);
    }

    /// A code in the reader's language when it is one that the message files know, otherwise as the codebook
    /// has it.
    public String code(String code, String label, Locale locale) {
        String key = "forum.code." + code;
        return messages.has(key) ? messages.say(locale, key) : label;
    }

    /// The title of a source, or where it was published.
    static String name(Source source) {
        return source.title().isBlank()
                ? source.address().replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "")
                : source.title();
    }

    /// The page of a speaker.
    public static String page(Speaker speaker) {
        String state = speaker.jurisdiction();
        return state == null ? "" : "/forum/states/" + state;
    }

    /// The page of a group by its name.
    public static String groupPage(String name) {
        return name.matches(".*[/\\\\;%].*")
                ? "/forum/groups?name=" + UriUtils.encode(name, StandardCharsets.UTF_8)
                : "/forum/groups/" + UriUtils.encode(name, StandardCharsets.UTF_8);
    }
}
