package org.tidemark.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The same figure under several definitions, as dots on one scale that begins at nought.
public record BandDots(List<Row> rows) {
    private static final int LEFT = 6;
    private static final int RIGHT = 214;

    public BandDots {
        rows = List.copyOf(rows);
    }

    /// @param main whether this is the definition that the page stands for
    /// @param href where the figure under this definition is shown
    public record Row(
            String label,
            long value,
            boolean main,
            @Nullable String href) {}

    String at(long value) {
        long most = Math.max(1, rows.stream().mapToLong(Row::value).max().orElse(1));
        return StepDrawing.number(LEFT + (double) value / most * (RIGHT - LEFT));
    }

    String least() {
        return at(rows.stream().mapToLong(Row::value).min().orElse(0));
    }

    String most() {
        return at(rows.stream().mapToLong(Row::value).max().orElse(0));
    }
}
