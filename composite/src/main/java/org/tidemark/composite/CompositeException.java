package org.tidemark.composite;

/// Something that cannot be computed, with the place where it went wrong and why.
///
/// The place is a path such as `/treat/winmax` in a method, `/data/AUS/LPI` in data or `/framework/Conn` in a
/// framework;
/// nothing is ever silently ignored or turned into a number that is not one.
public final class CompositeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    public CompositeException(String path, String reason) {
        super(path + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    /// `path: reason`.
    @Override
    public String getMessage() {
        return path + ": " + reason;
    }

    /// Where, e.g. `/normalise/LPI`.
    public String path() {
        return path;
    }

    /// Why, in English.
    public String reason() {
        return reason;
    }

    /// The same reason seen from further out: `/runs/17` and `/normalise/LPI` make `/runs/17/normalise/LPI`.
    public CompositeException within(String outer) {
        return new CompositeException(outer + path, reason);
    }
}
