package org.tidemark.web;

/// A key and what it does, for the list that `?` opens.
public record Shortcut(String key, String does) {}
