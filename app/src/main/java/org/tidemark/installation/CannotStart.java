package org.tidemark.installation;

/// Tidemark cannot start (or a command cannot run) for a reason that the person at the machine can remove:
/// what is the matter, and what to do about it.
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    CannotStart(String matter, String remedy) {
        super(matter);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }

    /// The first such reason in the causes of `failure`, or `failure` itself when there is none.
    static Throwable in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return cause;
            }
        }
        return failure;
    }
}
