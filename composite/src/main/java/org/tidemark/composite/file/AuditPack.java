package org.tidemark.composite.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tidemark.composite.Result;

/// Everything that an auditor of an index needs, as tables that COINr and a spreadsheet can read: structure and
/// raw data, the
/// data after each step, what was treated, statistics, correlations, what each element does, and how far ranks
/// depend on
/// weights. Written to a folder of CSV files, or to one workbook.
public final class AuditPack {
    private final String methodFile;
    private final List<Sheet> sheets;

    private AuditPack(String methodFile, List<Sheet> sheets) {
        this.methodFile = methodFile;
        this.sheets = sheets;
    }

    /// @param methodFile the text of the method file
    public static AuditPack of(Result result, Metadata metadata, String methodFile) {
        List<Sheet> sheets = new ArrayList<>();
        new DataSheets(result, metadata).addTo(sheets);
        new AnalysisSheets(result).addTo(sheets);
        return new AuditPack(methodFile, List.copyOf(sheets));
    }

    /// @param target a folder, or a file whose name ends with `.xlsx`
    public void write(Path target) throws IOException {
        if (String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            writeWorkbook(target);
        } else {
            writeFolder(target);
        }
    }

    private void writeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Sheet sheet : sheets) {
            try (Writer writer = Files.newBufferedWriter(folder.resolve(sheet.name() + ".csv"))) {
                ResultTable.write(sheet.head(), sheet.rows(), writer);
            }
        }
        Files.writeString(folder.resolve("method.json"), methodFile);
        Files.writeString(folder.resolve("README.md"), contents());
    }

    private String contents() {
        var text = new StringBuilder("""
                # Audit pack of a composite index

                The method is in `method.json`. `iMeta.csv` and `iData.csv` are the input tables in the form of the R package
                COINr: `new_coin(iData, iMeta)` reads them. Numbers have 17 significant digits; an empty cell is missing.
                Ranks: 1 is the best, ties share the better rank; scores that differ by no more than 1e-12 of their size are
                ties.

                | file | what |
                |---|---|
                """);
        for (Sheet sheet : sheets) {
            text.append("| `")
                    .append(sheet.name())
                    .append(".csv` | ")
                    .append(sheet.about())
                    .append(" |\n");
        }
        return text.toString();
    }

    private void writeWorkbook(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Tidemark", "1.0")) {
            Worksheet about = workbook.newWorksheet("contents");
            about.value(0, 0, "sheet");
            about.value(0, 1, "what");
            for (int row = 0; row < sheets.size(); row++) {
                about.value(row + 1, 0, sheets.get(row).name());
                about.value(row + 1, 1, sheets.get(row).about());
            }
            about.value(sheets.size() + 2, 0, "method");
            about.value(sheets.size() + 2, 1, methodFile);
            for (Sheet sheet : sheets) {
                fill(workbook.newWorksheet(sheet.name()), sheet);
            }
        }
    }

    private static void fill(Worksheet worksheet, Sheet sheet) {
        for (int column = 0; column < sheet.head().size(); column++) {
            worksheet.value(0, column, sheet.head().get(column));
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<String> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                String text = cells.get(column);
                if (isNumber(text)) {
                    worksheet.value(row + 1, column, Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    worksheet.value(row + 1, column, text);
                }
            }
        }
        worksheet.freezePane(1, 1);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?(E[+-]?\\d+)?");
    }
}
