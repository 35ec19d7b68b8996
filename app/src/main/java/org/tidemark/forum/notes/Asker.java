package org.tidemark.forum.notes;

import java.util.Set;
import java.util.regex.Pattern;

/// Who asks, where a label says first that something is asked, which number it has, or of whom: "For all: IDPC",
/// "Question 1: IDPC", "Q (IDPC)", "Question to UNODC, from IDPC", "From the floor, IDPC".
final class Asker {
    private static final Set<String> ASKED = Set.of(
            "question",
            "questions",
            "q",
            "a",
            "comment",
            "comments",
            "intervention",
            "pregunta",
            "respuesta",
            "réponse",
            "pergunta",
            "resposta",
            "вопрос",
            "ответ",
            "answer",
            "reply",
            "response",
            "reaction",
            "remarks");
    private static final Pattern OCCASION = Pattern.compile(
            "(?i)(?:right of reply|point of order|explanation of (?:the )?(?:vote|position)|e\\.?o\\.?[vp]\\.?|motion|"
                    + "droit de réponse|explication de vote|motion d'ordre|derecho a réplica|explicación de voto|"
                    + "cuestión de orden|direito de resposta|declaração de voto)"
                    + "(?:\\s*[:,(–—-]\\s*|\\s+(?:by|from|of|de|du|par|por)\\s+|\\s+)(?=\\p{Lu})");
    private static final Set<String> FROM = Set.of("from", "by", "de", "par", "por");
    private static final String FLOOR = "the floor";

    private Asker() {}

    /// The words that name who asks, or all words when nothing is asked.
    static String in(String plain) {
        var tokens = Written.tokens(plain, 12);
        if (tokens.size() < 2) {
            return plain;
        }
        var occasion = OCCASION.matcher(plain);
        if (occasion.lookingAt()) {
            String rest = plain.substring(occasion.end());
            return Written.plain(rest.endsWith(")") && !rest.contains("(") ? cut(rest) : rest);
        }
        String first = Written.key(tokens.getFirst().word());
        boolean addressed = first.equals("for") || first.equals("to");
        boolean asked = ASKED.contains(numberless(first));
        boolean fromFloor = plain.regionMatches(true, 0, "from " + FLOOR, 0, 5 + FLOOR.length());
        if (!addressed && !asked && !fromFloor) {
            return plain;
        }
        int colon = plain.indexOf(':');
        if (colon > 0 && colon + 1 < plain.length()) {
            return Written.plain(plain.substring(colon + 1));
        }
        if (addressed) {
            return plain;
        }
        int at = fromFloor ? 0 : 1;
        while (!fromFloor
                && at < tokens.size() - 1
                && Character.isDigit(tokens.get(at).word().charAt(0))) {
            at++;
        }
        for (int i = at; i < tokens.size() - 1; i++) {
            if (FROM.contains(tokens.get(i).word().toLowerCase(java.util.Locale.ROOT))) {
                return withoutFloor(plain.substring(tokens.get(i + 1).start()), plain);
            }
        }
        String mark = plain.substring(tokens.get(at - 1).end(), tokens.get(at).start());
        String rest = plain.substring(tokens.get(at).start());
        return mark.isBlank() ? plain : Written.plain(rest.endsWith(")") && !rest.contains("(") ? cut(rest) : rest);
    }

    /// "For UNODC": who is asked stands first, and perhaps who asks behind it.
    static boolean isAddressed(String plain) {
        var tokens = Written.tokens(plain, 2);
        String first = tokens.isEmpty() ? "" : Written.key(tokens.getFirst().word());
        return tokens.size() > 1 && (first.equals("for") || first.equals("to"));
    }

    /// "q1" is a question as well.
    private static String numberless(String word) {
        int end = word.length();
        while (end > 1 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }

    private static String withoutFloor(String rest, String all) {
        if (!rest.regionMatches(true, 0, FLOOR, 0, FLOOR.length())) {
            return Written.plain(rest);
        }
        String who = Written.plain(rest.substring(FLOOR.length()));
        if (who.startsWith("(") && who.endsWith(")")) {
            return Written.plain(who.substring(1, who.length() - 1));
        }
        return who.isEmpty() ? all : who;
    }

    private static String cut(String rest) {
        return rest.substring(0, rest.length() - 1);
    }
}
