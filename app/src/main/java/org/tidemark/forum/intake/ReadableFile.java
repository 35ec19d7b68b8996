package org.tidemark.forum.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A file as somebody hands it in. What it is is told by what it holds; only Markdown is told by its name.
sealed interface ReadableFile {
    /// The notes of one sitting.
    ///
    /// @param title what the file itself calls them, or empty
    record Notes(String text, String title) implements ReadableFile {}

    /// Many sittings at once.
    record Blog(BlogFile file) implements ReadableFile {}

    static ReadableFile of(String name, byte[] content) throws Unreadable {
        if (content.length == 0) {
            throw new Unreadable("intake.refused.empty");
        }
        if (PlainText.begins(content, 'P', 'K')) {
            return new Notes(WordText.of(content), "");
        }
        if (PlainText.begins(content, '%', 'P', 'D', 'F')
                || PlainText.begins(content, '{', '\\', 'r', 't', 'f')
                || PlainText.begins(content, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new Unreadable("intake.refused.other-kind");
        }
        String beginning = beginning(content);
        if (BlogFile.looksLikeOne(beginning)) {
            return new Blog(BlogFile.read(content));
        }
        String text = PlainText.decoded(content);
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("intake.refused.not-text");
        }
        String ending = name.replaceFirst("^.*\\.", "").toLowerCase(Locale.ROOT);
        boolean web = beginning.contains("<!doctype html")
                || beginning.contains("<html")
                || ending.matches("x?html?") && text.contains("<");
        if (web) {
            return new Notes(WebText.ofHtml(text), WebText.title(text));
        }
        return new Notes(ending.equals("md") || ending.equals("markdown") ? WebText.ofMarkdown(text) : text, "");
    }

    private static String beginning(byte[] content) {
        return new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    }
}
