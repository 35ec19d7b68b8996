package org.tidemark.forum.intake;

import java.io.Serializable;
import java.util.List;

/// A correction that cannot be made; nothing was changed. The message key says why.
final class Refused extends RuntimeException {
    private final String key;
    private final List<? extends Serializable> arguments;

    Refused(String key, Serializable... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Serializable[] arguments() {
        return arguments.toArray(Serializable[]::new);
    }
}
