package org.tidemark.forum.notes;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A label that says for whom the speaker speaks.
record OnBehalf(String who, String whom) {
    /// "Ecuador (for GRULAC)".
    private static final String IN_BRACKETS = "(for ";

    private static final Set<String> STATES =
            Set.of("states", "countries", "delegations", "members", "member", "pays", "etats", "paises", "estados");

    static Optional<OnBehalf> in(String plain) {
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.length() != plain.length()) {
            return Optional.empty();
        }
        for (String phrase : Words.ON_BEHALF.all()) {
            int at = lower.indexOf(phrase);
            int end = at + phrase.length();
            if (at >= 0 && isWordEdge(plain, at) && isWordEdge(plain, end)) {
                String who = plain.substring(0, at).strip();
                String rest = plain.substring(end).strip();
                return Optional.of(new OnBehalf(withoutOpening(who), Written.plain(withoutClosing(rest))));
            }
        }
        int bracket = lower.indexOf(IN_BRACKETS);
        return bracket > 0 && plain.endsWith(")")
                ? Optional.of(new OnBehalf(
                        plain.substring(0, bracket).strip(),
                        Written.plain(plain.substring(bracket + IN_BRACKETS.length(), plain.length() - 1))))
                : Optional.empty();
    }

    /// "a group of 31 states" is how a joint statement is told whose states nobody lists.
    static String counted(String whom) {
        var tokens = Written.tokens(whom, 8);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String count = tokens.get(i).word();
            String next = Written.key(tokens.get(i + 1).word());
            if (count.chars().allMatch(Character::isDigit) && STATES.contains(next)) {
                return "joint statement (" + count + " states)";
            }
        }
        return whom;
    }

    private static boolean isWordEdge(String text, int at) {
        return at == 0
                || at >= text.length()
                || !Character.isLetter(text.charAt(at - 1))
                || !Character.isLetter(text.charAt(at));
    }

    private static String withoutOpening(String who) {
        String name = who;
        while (!name.isEmpty() && "(,[-–— ".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(0, name.length() - 1);
        }
        return Words.JOIN.has(lastWord(name))
                ? name.substring(0, name.lastIndexOf(' ') + 1).strip()
                : name;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String withoutClosing(String whom) {
        return whom.endsWith(")") || whom.endsWith("]") ? whom.substring(0, whom.length() - 1) : whom;
    }
}
