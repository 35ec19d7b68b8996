package org.tidemark.evidence;

import java.util.List;

/// What somebody is about to write about the record `ref`, a new one or a known one.
public record NewClaim(String ref, List<Source> sources) {}
