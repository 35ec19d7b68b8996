package org.tidemark.forum.notes;

/// Two words that differ by one slip of the hand: a letter more, less, other, or two neighbours exchanged.
final class OneSlip {
    private OneSlip() {}

    static boolean between(String one, String other) {
        int difference = one.length() - other.length();
        if (difference < -1 || difference > 1 || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String restOfOne = one.substring(same);
        String restOfOther = other.substring(same);
        return switch (difference) {
            case 1 -> restOfOne.substring(1).equals(restOfOther);
            case -1 -> restOfOther.substring(1).equals(restOfOne);
            default -> isReplacedOrExchanged(restOfOne, restOfOther);
        };
    }

    private static boolean isReplacedOrExchanged(String one, String other) {
        if (one.isEmpty()) {
            return true;
        }
        if (one.substring(1).equals(other.substring(1))) {
            return true;
        }
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
