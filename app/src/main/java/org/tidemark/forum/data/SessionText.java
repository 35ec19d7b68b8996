package org.tidemark.forum.data;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.forum.ForumWords;
import org.tidemark.forum.Speaker;
import org.tidemark.forum.SpeakerKind;
import org.tidemark.forum.XmlText;
import org.tidemark.web.DataLicence;
import org.tidemark.web.PublicAddress;

/// A session as Parla-CLARIN, the TEI of parliamentary records: a division for each sitting, an utterance for each
/// intervention, who speaks by reference to a list of organisations.
@Component
class SessionText {
    private static final String TEI = "http://www.tei-c.org/ns/1.0";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final JdbcClient jdbc;
    private final ForumWords words;
    private final PublicAddress address;
    private final DataLicence licence;

    SessionText(JdbcClient jdbc, ForumWords words, PublicAddress address, DataLicence licence) {
        this.jdbc = jdbc;
        this.words = words;
        this.address = address;
        this.licence = licence;
    }

    record Session(
            String code,
            String forum,
            String title,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    private record Sitting(
            String ref,
            String title,
            String kind,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String language,
            boolean reworded,
            String original) {}

    private record Utterance(String ref, String words, String label, Speaker speaker, String language) {}

    /// The session when something of it is published.
    @Transactional(readOnly = true)
    public Optional<Session> find(String code) {
        return jdbc.sql("""
                        select t.code, t.forum, t.title, min(lower(s.held)) as first, max(upper(s.held)) - 1 as last
                        from forum.session t join forum.sitting s on s.session = t.code and s.published is not null
                        where t.code = ? group by t.code, t.forum, t.title""").param(code).query(Session.class).optional();
    }

    @Transactional(readOnly = true)
    public List<String> sessions() {
        return jdbc.sql("select distinct session from forum.sitting where published is not null order by session")
                .query(String.class)
                .list();
    }

    @Transactional(readOnly = true)
    public void write(Session session, Writer out) {
        try {
            var tei = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            tei.writeStartDocument("UTF-8", "1.0");
            tei.writeStartElement("TEI");
            tei.writeDefaultNamespace(TEI);
            tei.writeAttribute("xml", XML, "id", "session-" + session.code());
            tei.writeAttribute("xml", XML, "lang", "en");
            var sittings = sittings(session.code());
            header(tei, session, sittings);
            tei.writeStartElement("text");
            tei.writeStartElement("body");
            for (var sitting : sittings) {
                division(tei, sitting);
            }
            if (sittings.isEmpty()) {
                tei.writeStartElement("div");
                element(tei, "p", "");
                tei.writeEndElement();
            }
            tei.writeEndDocument();
            tei.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The text of " + session.code() + " was not written", e);
        }
    }

    private void header(XMLStreamWriter tei, Session session, List<Sitting> sittings) throws XMLStreamException {
        String title = session.title().isBlank() ? session.code() : session.title();
        tei.writeStartElement("teiHeader");
        tei.writeStartElement("fileDesc");
        tei.writeStartElement("titleStmt");
        element(tei, "title", title + ": who said what");
        tei.writeStartElement("meeting");
        tei.writeAttribute("n", session.code());
        tei.writeCharacters(XmlText.legal(title));
        tei.writeEndElement();
        tei.writeEndElement();
        tei.writeStartElement("publicationStmt");
        tei.writeStartElement("p");
        tei.writeCharacters(
                "Notes taken in the room, not verbatim records; where so marked, retold in other words and in"
                        + " part only. The rights of the originals are those of who took the notes. ");
        tei.writeStartElement("ref");
        tei.writeAttribute("target", address.of("/forum/sessions/" + session.code()));
        tei.writeCharacters(address.of("/forum/sessions/" + session.code()));
        tei.writeEndElement();
        tei.writeCharacters(" Who spoke, as worked out here, is open data: ");
        tei.writeStartElement("ref");
        tei.writeAttribute("target", licence.address());
        tei.writeCharacters(XmlText.legal(licence.name()));
        tei.writeEndElement();
        tei.writeEndElement();
        tei.writeEndElement();
        tei.writeStartElement("sourceDesc");
        for (var sitting : sittings) {
            tei.writeStartElement("bibl");
            element(tei, "title", sitting.title());
            if (!sitting.original().isBlank()) {
                tei.writeStartElement("ref");
                tei.writeAttribute("target", sitting.original().replace(" ", "%20"));
                tei.writeCharacters(XmlText.legal(sitting.original()));
                tei.writeEndElement();
            }
            if (sitting.reworded()) {
                element(tei, "note", "reworded");
            }
            tei.writeEndElement();
        }
        if (sittings.isEmpty()) {
            element(tei, "p", "No source.");
        }
        tei.writeEndElement();
        tei.writeEndElement();
        profile(tei, session);
        tei.writeEndElement();
    }

    private void profile(XMLStreamWriter tei, Session session) throws XMLStreamException {
        tei.writeStartElement("profileDesc");
        tei.writeStartElement("settingDesc");
        tei.writeStartElement("setting");
        element(tei, "name", session.forum());
        if (session.first() != null) {
            tei.writeStartElement("date");
            tei.writeAttribute("from", session.first().toString());
            tei.writeAttribute("to", String.valueOf(session.last()));
            tei.writeCharacters(session.first() + " / " + session.last());
            tei.writeEndElement();
        }
        tei.writeEndElement();
        tei.writeEndElement();
        var speakers = speakers(session.code());
        if (!speakers.isEmpty()) {
            tei.writeStartElement("particDesc");
            tei.writeStartElement("listOrg");
            for (var speaker : speakers.entrySet()) {
                tei.writeStartElement("org");
                tei.writeAttribute("xml", XML, "id", speaker.getKey());
                tei.writeAttribute("role", speaker.getValue().kind().code());
                element(tei, "orgName", words.speaker(speaker.getValue(), Locale.ENGLISH));
                tei.writeEndElement();
            }
            tei.writeEndElement();
            tei.writeEndElement();
        }
        tei.writeEndElement();
    }

    private void division(XMLStreamWriter tei, Sitting sitting) throws XMLStreamException {
        tei.writeStartElement("div");
        tei.writeAttribute("xml", XML, "id", "sitting-" + sitting.ref());
        tei.writeAttribute("xml", XML, "lang", sitting.language());
        tei.writeAttribute("type", "debateSection");
        tei.writeAttribute("subtype", sitting.kind());
        element(tei, "head", sitting.title());
        if (sitting.first() != null) {
            tei.writeStartElement("note");
            tei.writeAttribute("type", "date");
            tei.writeStartElement("date");
            tei.writeAttribute("from", sitting.first().toString());
            tei.writeAttribute("to", String.valueOf(sitting.last()));
            tei.writeCharacters(
                    sitting.first().equals(sitting.last())
                            ? sitting.first().toString()
                            : sitting.first() + " / " + sitting.last());
            tei.writeEndElement();
            tei.writeEndElement();
        }
        for (var utterance : utterances(sitting.ref())) {
            utterance(tei, utterance);
        }
        tei.writeEndElement();
    }

    private static void utterance(XMLStreamWriter tei, Utterance utterance) throws XMLStreamException {
        if (!utterance.label().isBlank()) {
            tei.writeStartElement("note");
            tei.writeAttribute("type", "speaker");
            tei.writeCharacters(XmlText.legal(utterance.label()));
            tei.writeEndElement();
        }
        tei.writeStartElement("u");
        tei.writeAttribute("xml", XML, "id", "intervention-" + utterance.ref());
        tei.writeAttribute("xml", XML, "lang", utterance.language());
        tei.writeAttribute("who", "#" + id(utterance.speaker()));
        tei.writeAttribute("ana", "#" + id(utterance.speaker()));
        for (String paragraph : utterance.words().split("\n\\s*\n")) {
            if (!paragraph.isBlank()) {
                element(tei, "seg", paragraph.strip());
            }
        }
        if (!utterance.speaker().onBehalfOf().isBlank()) {
            tei.writeStartElement("note");
            tei.writeAttribute("type", "onBehalfOf");
            tei.writeCharacters(XmlText.legal(utterance.speaker().onBehalfOf()));
            tei.writeEndElement();
        }
        tei.writeEndElement();
    }

    private static void element(XMLStreamWriter tei, String name, String text) throws XMLStreamException {
        tei.writeStartElement(name);
        tei.writeCharacters(XmlText.legal(text));
        tei.writeEndElement();
    }

    /// An id that the same speaker has in every file.
    private static String id(Speaker speaker) {
        String state = speaker.jurisdiction();
        if (state != null) {
            return "state-" + state;
        }
        return speaker.entity().isBlank()
                ? "kind-" + speaker.kind().code()
                : "organization-" + UUID.nameUUIDFromBytes(speaker.entity().getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Speaker> speakers(String session) {
        var speakers = new LinkedHashMap<String, Speaker>();
        jdbc.sql("""
                select distinct speaker_kind, jurisdiction, entity from forum.search_entry where session = ?
                order by 1, 2, 3""").param(session).query(row -> {
            var speaker = new Speaker(
                    SpeakerKind.of(row.getString("speaker_kind")),
                    row.getString("jurisdiction"),
                    row.getString("entity"),
                    "");
            speakers.putIfAbsent(id(speaker), speaker);
        });
        return speakers;
    }

    private List<Sitting> sittings(String session) {
        return jdbc.sql("""
                        select ref, title, kind, lower(held) as first, upper(held) - 1 as last, language, reworded,
                               address as original
                        from forum.sitting where session = ? and published is not null order by held nulls last, ref""").param(session).query(Sitting.class).list();
    }

    private List<Utterance> utterances(String sitting) {
        return jdbc.sql("""
                        select ref, words, speaker_written, speaker_kind, jurisdiction, entity, on_behalf_of, language
                        from forum.intervention where sitting = ? and upper_inf(known) order by position""")
                .param(sitting)
                .query((row, n) -> new Utterance(
                        row.getString("ref"),
                        row.getString("words"),
                        row.getString("speaker_written"),
                        new Speaker(
                                SpeakerKind.of(row.getString("speaker_kind")),
                                row.getString("jurisdiction"),
                                row.getString("entity"),
                                row.getString("on_behalf_of")),
                        row.getString("language")))
                .list();
    }
}
