package org.tidemark.forum.notes;

/// What a label adds about the occasion: "UNODC, introducing the report", "Ann Example, IDPC, speaking remotely".
final class Doing {
    private Doing() {}

    static String without(String label) {
        for (var token : Written.tokens(label, 40)) {
            if (token.start() > 0 && !token.isCapitalised() && Words.DOING.has(token.word())) {
                String rest = label.substring(0, token.start()).strip();
                return rest.endsWith(",") || rest.endsWith("(")
                        ? rest.substring(0, rest.length() - 1).strip()
                        : rest;
            }
        }
        return label;
    }
}
