package org.tidemark.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A claim in words, for a page that does not know its kind.
///
/// @param subject the jurisdiction (or other subject) that it is about, as a code
/// @param valid when it was so in the world
public record Description(
        String title, String subject, @Nullable DayRange valid, List<Field> fields) {
    /// One typed value; `label` is a message key, `value` is shown as it is.
    public record Field(String label, String value) {}
}
