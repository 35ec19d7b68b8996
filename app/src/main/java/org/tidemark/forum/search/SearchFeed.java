package org.tidemark.forum.search;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.access.RateLimits;
import org.tidemark.forum.ForumWords;
import org.tidemark.forum.XmlText;
import org.tidemark.web.Messages;
import org.tidemark.web.PublicAddress;

/// A search as an Atom feed: what appeared last comes first. An entry's id is the permanent address of the
/// intervention.
@Controller
class SearchFeed {
    private static final int ENTRIES = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType TYPE = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final InterventionSearch search;
    private final ForumWords words;
    private final Messages messages;
    private final PublicAddress address;
    private final RateLimits limits;

    SearchFeed(
            InterventionSearch search, ForumWords words, Messages messages, PublicAddress address, RateLimits limits) {
        this.search = search;
        this.words = words;
        this.messages = messages;
        this.address = address;
        this.limits = limits;
    }

    @GetMapping("/feeds/forum.atom")
    ResponseEntity<byte[]> feed(@RequestParam Map<String, String> parameters, HttpServletRequest request, Locale locale)
            throws XMLStreamException, IOException {
        limits.require("search", request);
        var ask = SearchAsk.of(parameters);
        var found = search.lately(ask, locale, null, ENTRIES);
        var hits = search.hits(found.refs(0, ENTRIES), found.query());
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .body(write(ask, hits, locale).getBytes(StandardCharsets.UTF_8));
    }

    private String write(SearchAsk ask, List<Hit> hits, Locale locale) throws XMLStreamException {
        var text = new StringWriter();
        var feed = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        String self = "?" + (ask.isEmpty() ? "" : ask.query() + "&") + "lang=" + locale.getLanguage();
        feed.writeStartDocument("UTF-8", "1.0");
        feed.writeStartElement("feed");
        feed.writeDefaultNamespace(ATOM);
        feed.writeAttribute("xml:lang", locale.getLanguage());
        element(feed, "id", address.of("/feeds/forum.atom" + self));
        element(
                feed,
                "title",
                ask.q().isEmpty()
                        ? messages.say(locale, "forum.search.feed.title")
                        : messages.say(locale, "forum.search.title.words", ask.q()));
        element(feed, "subtitle", messages.say(locale, "forum.notice.notes"));
        element(
                feed,
                "updated",
                instant(hits.stream().map(Hit::appeared).max(Instant::compareTo).orElse(Instant.EPOCH)));
        link(feed, "self", "application/atom+xml", address.of("/feeds/forum.atom" + self));
        link(feed, "alternate", "text/html", address.of("/forum/search" + self));
        feed.writeStartElement("author");
        element(feed, "name", messages.say(locale, "web.brand"));
        feed.writeEndElement();
        for (Hit hit : hits) {
            entry(feed, hit, locale);
        }
        feed.writeEndElement();
        feed.writeEndDocument();
        feed.close();
        return text.toString();
    }

    private void entry(XMLStreamWriter feed, Hit hit, Locale locale) throws XMLStreamException {
        String page = address.of("/forum/interventions/" + hit.ref());
        String speaker = words.speaker(hit.speaker(), locale);
        feed.writeStartElement("entry");
        element(feed, "id", page);
        element(feed, "title", speaker + ": " + hit.title());
        element(feed, "updated", instant(hit.appeared()));
        element(feed, "published", instant(hit.appeared()));
        link(feed, "alternate", "text/html", page);
        feed.writeStartElement("author");
        element(feed, "name", speaker);
        feed.writeEndElement();
        feed.writeEmptyElement("category");
        feed.writeAttribute("term", hit.session());
        feed.writeStartElement("summary");
        feed.writeAttribute("xml:lang", hit.language());
        feed.writeCharacters(XmlText.legal(hit.passage().text()));
        feed.writeEndElement();
        feed.writeEndElement();
    }

    private static void link(XMLStreamWriter feed, String rel, String type, String href) throws XMLStreamException {
        feed.writeEmptyElement("link");
        feed.writeAttribute("rel", rel);
        feed.writeAttribute("type", type);
        feed.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter feed, String name, String text) throws XMLStreamException {
        feed.writeStartElement(name);
        feed.writeCharacters(XmlText.legal(text));
        feed.writeEndElement();
    }

    private static String instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
