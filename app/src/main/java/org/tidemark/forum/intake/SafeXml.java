package org.tidemark.forum.intake;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML that strangers wrote: no document type, no entities of its own, nothing fetched from anywhere.
final class SafeXml implements AutoCloseable {
    private final XMLStreamReader reader;
    private final String unreadable;

    /// @param unreadable the key of what to say when it is no XML
    SafeXml(InputStream content, String unreadable) throws Unreadable {
        this.unreadable = unreadable;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            reader = factory.createXMLStreamReader(content);
        } catch (XMLStreamException e) {
            throw new Unreadable(unreadable);
        }
    }

    /// Goes to the next event, which is never a document type; false at the end.
    boolean next() throws Unreadable {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable("intake.refused.document-type");
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            throw new Unreadable(unreadable);
        }
    }

    boolean opens() {
        return reader.isStartElement();
    }

    boolean closes() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA;
    }

    String text() {
        return reader.getText();
    }

    /// The prefix and name of the element: `wp:post_type`, `title`.
    String name() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    /// The text up to the end of this element, with that of the elements in it.
    String content(int most) throws Unreadable {
        var content = new StringBuilder();
        for (int depth = 1; depth > 0 && next(); ) {
            if (opens()) {
                depth++;
            } else if (closes()) {
                depth--;
            } else if (isText()) {
                content.append(text());
                if (content.length() > most) {
                    throw new Unreadable("intake.refused.too-long", PlainText.MOST_CHARACTERS);
                }
            }
        }
        return content.toString();
    }

    /// Leaves out this element and all in it.
    void skip() throws Unreadable {
        for (int depth = 1; depth > 0 && next(); ) {
            depth += opens() ? 1 : closes() ? -1 : 0;
        }
    }

    @Override
    public void close() throws Unreadable {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new Unreadable(unreadable);
        }
    }
}
