package org.tidemark.evidence;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Somebody wrote a time that cannot be read.
public final class UnreadableTime extends ResponseStatusException {
    public UnreadableTime(String parameter, String value) {
        super(
                HttpStatus.BAD_REQUEST,
                parameter + " must be a date such as 2026-11-24"
                        + (parameter.equals("asOf") ? " or a moment such as 2026-11-24T12:00:00Z" : "")
                        + ", not \"" + value + "\".");
    }
}
