package org.tidemark.evidence;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// What the record asks of the module that owns a kind of it, such as policy events.
public interface RecordKind {
    /// The name under which records of this kind are kept.
    String kind();

    /// The claims among `claims` that are of this kind, in words.
    Map<UUID, Description> describe(Collection<UUID> claims, Locale locale);

    /// The address of the page on which a person changes the record.
    String editPage(String ref);
}
