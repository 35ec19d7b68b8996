package org.tidemark.web;

import jakarta.servlet.http.HttpServletRequest;

/// Tells the pages who looks at them; `access` knows, and implements it.
public interface Visitors {
    Visitor of(HttpServletRequest request);
}
