package org.tidemark.plan;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Somebody asked for a definition that the measure does not have.
public class UnknownDefinition extends ResponseStatusException {
    UnknownDefinition(String wanted, List<String> known) {
        super(
                HttpStatus.BAD_REQUEST,
                "There is no definition \"" + wanted + "\" of this measure. It has: " + String.join(", ", known) + ".");
    }
}
