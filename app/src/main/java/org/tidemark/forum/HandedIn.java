package org.tidemark.forum;

import java.util.Locale;

/// What came of a coding that was handed in.
///
/// @param codes how many codes it carries, of which `agreed` are those that the other coder gave too
/// @param disagreements how many codes now wait for somebody to settle them
record HandedIn(Kind kind, int codes, int agreed, int disagreements) {
    enum Kind {
        /// One coder is enough here: each code waits for review.
        ALONE,
        /// A second coder comes, blind to this one.
        FIRST,
        /// Both are in: what both found is confirmed.
        SECOND,
        /// Two others had handed theirs in already: it is kept and changes nothing.
        ONE_MORE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
