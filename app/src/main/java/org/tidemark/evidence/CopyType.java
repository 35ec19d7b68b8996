package org.tidemark.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of files that an archived copy may be.
enum CopyType {
    PDF("application/pdf", Shown.FRAME, "pdf"),
    HTML("text/html", Shown.SANDBOX, "html", "htm", "xhtml"),
    PNG("image/png", Shown.IMAGE, "png"),
    JPEG("image/jpeg", Shown.IMAGE, "jpg", "jpeg", "jpe"),
    WEBP("image/webp", Shown.IMAGE, "webp"),
    TEXT("text/plain", Shown.SANDBOX, "txt", "text"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Shown.NOT, "docx"),
    ODT("application/vnd.oasis.opendocument.text", Shown.NOT, "odt");

    /// How a page may show it: as an image, in a frame, in a frame where nothing runs, or by a link alone.
    enum Shown {
        IMAGE,
        FRAME,
        SANDBOX,
        NOT
    }

    private final String mediaType;
    private final Shown shown;
    private final List<String> endings;

    CopyType(String mediaType, Shown shown, String... endings) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    Shown shown() {
        return shown;
    }

    String ending() {
        return endings.getFirst();
    }

    /// Its name as a message key.
    String key() {
        return "evidence.copies.type." + name().toLowerCase(Locale.ROOT);
    }

    /// `charset` and the like do not matter.
    static Optional<CopyType> of(String mediaType) {
        String bare = mediaType.replaceFirst(";.*", "").strip();
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(bare))
                .findFirst();
    }

    /// What a file's name says it is.
    static Optional<CopyType> named(String fileName) {
        String ending =
                fileName.substring(fileName.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .findFirst();
    }

    /// For the browser's dialogue: `.pdf,.html,…`
    static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }
}
