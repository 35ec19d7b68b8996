package org.tidemark.forum.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The text of a Word document (DOCX): its paragraphs, without what was deleted in it. A document that unpacks
/// to more
/// than it may is refused while it is unpacked.
final class WordText {
    private static final long MOST_UNPACKED = 100_000_000;
    private static final int MOST_OF_THE_TEXT = 40_000_000;
    private static final int MOST_PARTS = 5_000;

    private WordText() {}

    static String of(byte[] content) throws Unreadable {
        try {
            return text(document(content));
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("intake.refused.not-word");
        }
    }

    private static byte[] document(byte[] content) throws Unreadable, IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] piece = new byte[16_384];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                boolean wanted = part.getName().equals("word/document.xml");
                var kept = new ByteArrayOutputStream();
                for (int n = zip.read(piece); n >= 0; n = zip.read(piece)) {
                    unpacked += n;
                    if (wanted) {
                        kept.write(piece, 0, n);
                    }
                    if (unpacked > MOST_UNPACKED || kept.size() > MOST_OF_THE_TEXT) {
                        throw new Unreadable("intake.refused.unpacks-to-too-much");
                    }
                }
                if (wanted) {
                    return kept.toByteArray();
                }
                if (++parts > MOST_PARTS) {
                    throw new Unreadable("intake.refused.unpacks-to-too-much");
                }
            }
        }
        throw new Unreadable("intake.refused.not-word");
    }

    private static String text(byte[] document) throws Unreadable {
        var text = new StringBuilder();
        try (var xml = new SafeXml(new ByteArrayInputStream(document), "intake.refused.not-word")) {
            while (xml.next()) {
                if (xml.opens()) {
                    switch (xml.name()) {
                        case "w:t" -> text.append(xml.content(PlainText.MOST_CHARACTERS));
                        case "w:tab" -> text.append('\t');
                        case "w:br", "w:cr" -> text.append('\n');
                        // the same once more, for programs that do not know the first
                        case "mc:Fallback", "w:del", "w:instrText" -> xml.skip();
                        default -> {}
                    }
                } else if (xml.closes() && xml.name().equals("w:p")) {
                    text.append('\n');
                }
                if (text.length() > PlainText.MOST_CHARACTERS) {
                    throw new Unreadable("intake.refused.too-long", PlainText.MOST_CHARACTERS);
                }
            }
        }
        return text.toString().strip();
    }
}
