package org.tidemark.forum.search;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A search took longer than anybody should wait, and was given up.
final class SearchTooLong extends ResponseStatusException {
    SearchTooLong(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "This search takes too long: add a word or a filter.", cause);
    }
}
