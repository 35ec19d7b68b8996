package org.tidemark.forum.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.evidence.Source;
import org.tidemark.forum.ClaimTable;

/// One kind of record that people enter by a form: how the form is understood, and how it is filled again.
interface Entry<T> {
    /// As it is called in addresses: `statements`.
    String code();

    ClaimTable<T> table();

    /// What a new form begins with.
    Map<String, String> beginning();

    Map<String, String> fields(T content);

    /// @return null while something is wrong, which the reading then knows
    @Nullable
    T read(EntryForm form, FormReading reading);

    /// The beginning of a reference that gets a number, with a hyphen at its end; or a whole reference.
    String reference(T content);

    T called(T content, String ref, List<Source> sources);
}
