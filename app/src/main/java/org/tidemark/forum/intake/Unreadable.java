package org.tidemark.forum.intake;

import java.io.Serializable;
import java.util.List;

/// What was handed in cannot be taken in; the message key says why and what to do.
final class Unreadable extends Exception {
    private final String key;
    private final List<? extends Serializable> arguments;

    Unreadable(String key, Serializable... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
