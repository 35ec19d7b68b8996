package org.tidemark.access;

import java.util.regex.Pattern;

/// Whether a text can be an e-mail address; whether it is one, only a message to it can tell.
final class EmailAddress {
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>\",;:()\\[\\]\\\\]{1,64}@[^\\s@<>\",;:()\\[\\]\\\\.]+(\\.[^\\s@<>\",;:()\\[\\]\\\\.]+)*");

    private EmailAddress() {}

    static boolean isOne(String text) {
        return text.strip().length() <= 254 && SHAPE.matcher(text.strip()).matches();
    }
}
