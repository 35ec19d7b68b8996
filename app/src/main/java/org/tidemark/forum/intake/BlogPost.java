package org.tidemark.forum.intake;

/// One post of a blog, read from its export or its feed.
///
/// @param address its own page
/// @param date the day on which it was posted, `2025-03-14`, or empty
/// @param text what can be read of it
record BlogPost(String title, String address, String date, String text) {}
