package org.tidemark.forum.notes;

/// Russian names of states as they stand behind "delegation of": `Китай` → `Китая`.
final class Genitive {
    private static final String HARD_BEFORE_A = "гкхжчшщ";

    private Genitive() {}

    static String of(String name) {
        var words = name.split(" ");
        if (words.length == 2 && words[0].endsWith("ая")) {
            return adjective(words[0]) + " " + noun(words[1]);
        }
        return words.length == 1 ? noun(name) : name;
    }

    /// "Российская" → "Российской".
    private static String adjective(String word) {
        return word.substring(0, word.length() - 2) + "ой";
    }

    private static String noun(String word) {
        if (word.length() < 3) {
            return word;
        }
        String stem = word.substring(0, word.length() - 1);
        char last = word.charAt(word.length() - 1);
        return switch (last) {
            case 'а' -> stem + (HARD_BEFORE_A.indexOf(stem.charAt(stem.length() - 1)) >= 0 ? "и" : "ы");
            case 'я', 'ь' -> stem + "и";
            case 'й' -> stem + "я";
            case 'ы', 'и', 'о', 'е', 'у', 'э', 'ё', 'ю' -> word;
            default -> Character.isLetter(last) ? word + "а" : word;
        };
    }
}
