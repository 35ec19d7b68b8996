package org.tidemark.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/// Says what a file is by its content. Its name only has to agree.
final class CopyCheck {
    private static final int MOST_ENTRIES = 20_000;
    private static final Set<String> XHTML = Set.of("application/xhtml+xml", "text/html");

    private CopyCheck() {}

    /// What was found in a file.
    sealed interface Verdict {
        /// @param mediaType with the character set where that matters
        record Allowed(CopyType type, String mediaType) implements Verdict {}

        record Empty() implements Verdict {}

        /// @param found its media type as the content tells
        record NotAllowed(String found) implements Verdict {}

        /// The name promises one thing, the content is another.
        record NamedOtherwise(CopyType named, CopyType found) implements Verdict {}

        /// A document that carries programs.
        record WithPrograms(CopyType found) implements Verdict {}
    }

    static Verdict of(Path file, String fileName) throws IOException {
        if (Files.size(file) == 0) {
            return new Verdict.Empty();
        }
        String found = detect(file);
        boolean zip = found.equals("application/zip") || found.startsWith("application/vnd.oasis.opendocument");
        if (zip || found.startsWith("application/x-tika-ooxml")) {
            return document(file, found, fileName);
        }
        return CopyType.of(found)
                .map(type -> agreeing(type, fileName, type == CopyType.TEXT ? text(file) : type.mediaType()))
                .orElse(new Verdict.NotAllowed(found));
    }

    private static Verdict agreeing(CopyType type, String fileName, String mediaType) {
        Optional<CopyType> named = CopyType.named(fileName);
        return named.isPresent() && named.get() != type
                ? new Verdict.NamedOtherwise(named.get(), type)
                : new Verdict.Allowed(type, mediaType);
    }

    private static String detect(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            String found = MimeTypes.getDefaultMimeTypes()
                    .detect(content, new Metadata())
                    .getBaseType()
                    .toString();
            if (XHTML.contains(found)) {
                return CopyType.HTML.mediaType();
            }
            // a law that begins with "Article 1" looks like a message of a news group
            boolean called = found.startsWith("message/") || found.startsWith("text/");
            return called && isText(file) ? CopyType.TEXT.mediaType() : found;
        }
    }

    /// Only the list of what is in it is read: nothing is unpacked.
    private static Verdict document(Path file, String found, String fileName) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return new Verdict.NotAllowed(found);
            }
            var names = zip.stream()
                    .map(ZipEntry::getName)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            boolean word = names.contains("[content_types].xml") && names.contains("word/document.xml");
            boolean odt = found.equals(CopyType.ODT.mediaType()) && names.contains("content.xml");
            if (!word && !odt) {
                return new Verdict.NotAllowed(found);
            }
            var type = word ? CopyType.DOCX : CopyType.ODT;
            return names.stream().anyMatch(CopyCheck::isProgram)
                    ? new Verdict.WithPrograms(type)
                    : agreeing(type, fileName, type.mediaType());
        } catch (ZipException | IllegalArgumentException damaged) {
            return new Verdict.NotAllowed(found);
        }
    }

    private static boolean isProgram(String entry) {
        return entry.endsWith("vbaproject.bin")
                || entry.startsWith("basic/")
                || entry.startsWith("scripts/")
                || entry.contains("/activex/");
    }

    private static boolean isText(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            for (byte each : content.readNBytes(64 * 1024)) {
                if (each >= 0 && each < ' ' && "\t\n\f\r".indexOf(each) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String text(Path file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return "text/plain;charset=utf-8";
        } catch (CharacterCodingException e) {
            return "text/plain;charset=windows-1252";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
