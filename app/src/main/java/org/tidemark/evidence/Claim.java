package org.tidemark.evidence;

import java.util.UUID;

/// Something written about a record. The module that owns the record's kind keeps the typed content under `id`.
public record Claim(UUID id, String record) {}
