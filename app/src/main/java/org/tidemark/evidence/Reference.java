package org.tidemark.evidence;

/// All that anybody may know of a record that was handed in and that no second person confirmed: that it exists.
public record Reference(String ref, String kind, Status status) {}
