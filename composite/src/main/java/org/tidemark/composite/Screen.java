package org.tidemark.composite;

/// Leaves out the units that have too little data; in a panel, the unit in the year in question.
///
/// @param by which of the two shares count
/// @param available the least share of indicators that have a value, 0 to 1
/// @param nonZero the least share of the values there that are not 0, 0 to 1
public record Screen(By by, double available, double nonZero) implements Step {

    /// Which share decides.
    public enum By {
        MISSING,
        ZEROS,
        BOTH
    }

    public Screen {
        check("data_threshold", available);
        check("nonzero_threshold", nonZero);
    }

    /// A unit stays when at least this share of its indicators has a value.
    public static Screen byMissing(double available) {
        return new Screen(By.MISSING, available, 0);
    }

    private static void check(String setting, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new CompositeException("/screen/" + setting, share + " is not a share between 0 and 1");
        }
    }

    boolean keeps(double available, double nonZero) {
        boolean enough = by == By.ZEROS || available >= this.available;
        boolean lively = by == By.MISSING || nonZero >= this.nonZero;
        return enough && lively;
    }

    @Override
    public String name() {
        return "screen";
    }
}
