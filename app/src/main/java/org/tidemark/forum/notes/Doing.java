package org.tidemark.forum.notes;

import java.util.regex.Pattern;

/// What a label adds about the occasion or the capacity: "UNODC, introducing the report", "Ann Example, IDPC,
/// speaking
/// remotely".
final class Doing {
    /// "in its national capacity", "at its 67th session".
    private static final Pattern CAPACITY = Pattern.compile(
            "(?:in|at) (?:its|their|his|her|an?|the|national|personal) |en su (?:capacidad|calidad)|en calidad de |"
                    + "à titre |en sa qualité|em sua capacidade|em capacidade |в (?:своем|национальном) ");

    private Doing() {}

    static String without(String label) {
        for (var token : Written.tokens(label, 40)) {
            boolean capacity = CAPACITY.matcher(label)
                    .region(token.start(), label.length())
                    .lookingAt();
            if (token.start() > 0 && !token.isCapitalised() && (capacity || Words.DOING.has(token.word()))) {
                String rest = label.substring(0, token.start()).strip();
                return rest.endsWith(",") || rest.endsWith("(")
                        ? rest.substring(0, rest.length() - 1).strip()
                        : rest;
            }
        }
        return label;
    }
}
