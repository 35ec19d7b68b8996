package org.tidemark.evidence;

import java.time.Instant;
import java.util.UUID;

/// What somebody without an account thinks is wrong or missing.
///
/// @param about a record's reference or the path of a page, or empty
/// @param address of the source that shows it
public record Suggestion(UUID id, String about, String text, String address, Instant made) {}
