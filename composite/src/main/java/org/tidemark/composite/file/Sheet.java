package org.tidemark.composite.file;

import java.util.ArrayList;
import java.util.List;

/// One table of an audit pack.
///
/// @param name of the file or sheet; at most 31 letters
/// @param about one sentence for the table of contents
record Sheet(String name, String about, List<String> head, List<List<String>> rows) {

    static Sheet of(String name, String about, String... head) {
        return new Sheet(name, about, List.of(head), new ArrayList<>());
    }

    /// Adds a row: numbers with 17 digits, missing as an empty cell, anything else as its text.
    void add(Object... cells) {
        var row = new ArrayList<String>();
        for (Object cell : cells) {
            row.add(cell instanceof Double number ? ResultTable.number(number) : String.valueOf(cell));
        }
        rows.add(row);
    }
}
