package org.tidemark.web;

/// Which part of a long list is shown: page `number` (from 1), `size` rows each, out of `total` rows.
public record Paging(int number, int size, long total) {
    public Paging {
        if (size < 1) {
            throw new IllegalArgumentException("A page has at least one row");
        }
        number = Math.clamp(number, 1, (int) Math.max(1, (total + size - 1) / size));
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /// How many rows lie before this page.
    public long offset() {
        return (long) (number - 1) * size;
    }

    public long first() {
        return total == 0 ? 0 : offset() + 1;
    }

    public long last() {
        return Math.min(total, offset() + size);
    }
}
