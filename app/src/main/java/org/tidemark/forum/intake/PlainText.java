package org.tidemark.forum.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text as it may be kept: lines end in one way, and nothing in it is invisible and turns what is read around.
///
/// @param text the text
/// @param removed how many invisible characters were left out
record PlainText(String text, int removed) {
    static final int MOST_CHARACTERS = 2_000_000;

    /// @throws Unreadable when it is longer than a sitting may be
    static PlainText of(String written) throws Unreadable {
        // a browser sends two characters for the end of a line
        refuseAbove(2 * MOST_CHARACTERS, written);
        var text = new StringBuilder(written.length());
        int removed = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\r') {
                if (i + 1 == written.length() || written.charAt(i + 1) != '\n') {
                    text.append('\n');
                }
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < written.length()
                    && Character.isLowSurrogate(written.charAt(i + 1))) {
                text.append(c).append(written.charAt(++i));
            } else if (Character.isSurrogate(c) || misleads(c)) {
                removed++;
            } else {
                text.append(c == '\u2028' || c == '\u2029' ? '\n' : c);
            }
        }
        refuseAbove(MOST_CHARACTERS, text);
        return new PlainText(text.toString(), removed);
    }

    private static void refuseAbove(int most, CharSequence text) throws Unreadable {
        if (text.length() > most) {
            throw new Unreadable("intake.refused.too-long", MOST_CHARACTERS);
        }
    }

    /// Controls, embeddings and overrides of direction, which make a reader see another order than is stored.
    /// The marks
    /// of direction that Arabic text needs stay.
    private static boolean misleads(char c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c >= '\u007f' && c <= '\u009f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\ufeff'
                || c >= '\ufff9' && c <= '\ufffb';
    }

    /// The text in these bytes, by their mark or as UTF-8.
    static String decoded(byte[] content) throws Unreadable {
        try {
            int start = begins(content, 0xef, 0xbb, 0xbf) ? 3 : 0;
            Charset charset = StandardCharsets.UTF_8;
            if (begins(content, 0xff, 0xfe)) {
                charset = StandardCharsets.UTF_16LE;
                start = 2;
            } else if (begins(content, 0xfe, 0xff)) {
                charset = StandardCharsets.UTF_16BE;
                start = 2;
            }
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, start, content.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("intake.refused.not-text");
        }
    }

    static boolean begins(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
