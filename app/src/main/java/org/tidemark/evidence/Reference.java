package org.tidemark.evidence;

/// All that anybody may know of a record before a second person confirmed it: that it exists.
public record Reference(String ref, String kind, Status status) {}
