package org.tidemark.access;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// Somebody knocked too often; carries how long to wait.
public class TooManyRequests extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    TooManyRequests(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
    }
}
