package org.tidemark.composite.aggregate;

/// A value for which a rule of aggregation has no answer.
public final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int row;
    private final int column;

    Undefined(int row, int column, String reason) {
        super(reason, null, false, false);
        this.row = row;
        this.column = column;
    }

    public int row() {
        return row;
    }

    public int column() {
        return column;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
