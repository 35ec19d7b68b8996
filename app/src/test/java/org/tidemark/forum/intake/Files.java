package org.tidemark.forum.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files as people hand them in, made up for tests.
final class Files {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Files() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] word(String... paragraphs) {
        var body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(paragraph)
                    .append("</w:t></w:r></w:p>");
        }
        return zipped(
                "word/document.xml",
                bytes("<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>"));
    }

    /// A small file that unpacks to 200 MB.
    static byte[] wordBomb() {
        return zipped("word/media/blank.bin", new byte[200_000_000]);
    }

    private static byte[] zipped(String part, byte[] content) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static String blog(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Made-up notes</title>
                """ + String.join("\n", items) + "</channel></rss>";
    }

    static String post(String title, String address, String date, String html) {
        return "<item><title>" + title + "</title><link>" + address + "</link><content:encoded><![CDATA[" + html
                + "]]></content:encoded><wp:post_date>" + date + " 10:00:00</wp:post_date>"
                + "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>";
    }
}
