package org.tidemark.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A claim in words, for a page that does not know its kind.
///
/// @param what what it is about its subject, for a list that names the subject already: an act, a ruling, a rating
/// @param subject the jurisdiction (or other subject) that it is about, as a code
/// @param valid when it was so in the world
public record Description(
        String title, String what, String subject, @Nullable DayRange valid, List<Field> fields) {
    /// A claim whose title says what it is.
    public Description(String title, String subject, @Nullable DayRange valid, List<Field> fields) {
        this(title, title, subject, valid, fields);
    }

    /// One typed value; `label` is a message key, `value` is shown as it is.
    public record Field(String label, String value) {}
}
