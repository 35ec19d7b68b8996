package org.tidemark.forum.notes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tidemark.forum.SpeakerKind;

/// A label that says for whom the speaker speaks.
record OnBehalf(String who, String whom) {
    /// "Ecuador (for GRULAC)".
    private static final String IN_BRACKETS = "(for ";

    /// How a statement of states whom nobody lists is called.
    static final String JOINT = "joint statement (";

    private static final List<String> BETWEEN = List.of(
            " for ",
            " o/b/o ",
            " obo ",
            "(obo ",
            "(o/b/o ",
            " pour ",
            " por ",
            " за ",
            "chair of ",
            "chairing ",
            "presidency of ",
            "coordinator of ",
            "representing ");

    private static final Set<String> STATES =
            Set.of("states", "countries", "delegations", "members", "member", "pays", "etats", "paises", "estados");

    /// "Kenya for the African Group", "Kenya o/b/o African Group", when a group is named behind it.
    static Optional<OnBehalf> ofGroup(String plain, KnownNames names) {
        String lower = plain.toLowerCase(Locale.ROOT);
        for (String joint : BETWEEN) {
            int at = lower.indexOf(joint);
            if (at > 0 && lower.length() == plain.length()) {
                String whom = Written.plain(withoutClosing(plain.substring(at + joint.length())));
                boolean group = names.called(whom).stream().anyMatch(speaker -> speaker.kind() == SpeakerKind.GROUP);
                if (group) {
                    return Optional.of(new OnBehalf(withoutCapacity(plain.substring(0, at)), whom));
                }
            }
        }
        return Optional.empty();
    }

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
                return JOINT + count + " states)";
            }
        }
        return whom;
    }

    static boolean isOfStates(String word) {
        return STATES.contains(Written.key(word));
    }

    /// "the eight Nordic-Baltic countries" without their number.
    static String withoutCount(String whom) {
        var tokens = Written.tokens(whom, 4);
        int i = 0;
        while (i < tokens.size() - 1
                && (ReportedSpeech.isArticle(tokens.get(i))
                        || isNumber(tokens.get(i).word()))) {
            i++;
        }
        return i == 0 ? whom : whom.substring(tokens.get(i).start());
    }

    static boolean isNumber(String word) {
        return Words.NUMBER.has(word) || Character.isDigit(word.charAt(0));
    }

    static boolean isWordEdge(String text, int at) {
        return at == 0
                || at >= text.length()
                || !Character.isLetter(text.charAt(at - 1))
                || !Character.isLetter(text.charAt(at));
    }

    /// "Uganda, in its capacity as the current" (chair of a group) is Uganda.
    private static String withoutCapacity(String who) {
        String name = withoutOpening(Doing.without(who));
        while (Words.CAPACITY.has(lastWord(name)) && name.indexOf(' ') > 0) {
            name = withoutOpening(name.substring(0, name.lastIndexOf(' ')).strip());
        }
        return name;
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
