package org.tidemark.forum;

/// Text as XML can carry it.
public final class XmlText {
    private XmlText() {}

    /// Without the signs that no XML document may have.
    public static String legal(String text) {
        return text.codePoints()
                .filter(XmlText::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign >= ' ' && sign < 0xD800
                || sign >= 0xE000 && sign < 0xFFFE
                || sign >= 0x10000;
    }
}
