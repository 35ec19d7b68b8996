package org.tidemark.web;

/// One step of the way from a section to this page.
public record Crumb(String label, String href) {}
