package org.tidemark.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a module holds on a person, for the person to read and take along. Every bean of this type is asked.
public interface PersonalData {
    /// The name under which it stands in the person's file, such as `claims`.
    String section();

    /// One map a thing, with plain values: text, numbers, instants, lists of these.
    List<Map<String, Object>> heldOn(UUID person);

    /// Removes what need not stay when the person erases their account; evidence stays, without a name. Called
    /// in the
    /// person's own transaction, while their roles still hold.
    default void forget(UUID person) {}
}
