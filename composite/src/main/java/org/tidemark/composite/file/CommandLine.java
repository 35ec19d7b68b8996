package org.tidemark.composite.file;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.composite.Aggregate;
import org.tidemark.composite.CompositeException;
import org.tidemark.composite.Data;
import org.tidemark.composite.Element;
import org.tidemark.composite.Framework;
import org.tidemark.composite.Method;
import org.tidemark.composite.Result;

/// `bin/tidemark composite run METHOD.json …`: computes an index from files, without the platform and its database.
public final class CommandLine {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 64;

    private static final String HELP = """
            bin/tidemark composite run METHOD.json --data DIR [--metadata FILE] [--out FILE] [--audit DIR|FILE.xlsx]
                Computes a composite index from a method file and tables (CSV or XLSX, in the form of COINr's iMeta and iData).
                --data DIR       the folder with the data file that the method names
                --metadata FILE  the structure of the index (default: metadata.csv in the data folder)
                --out FILE       where the scores are written as CSV (default: standard output)
                --audit DIR      also writes everything that an auditor needs: the data after each step, statistics,
                                 correlations, what was treated, and how far ranks depend on weights; FILE.xlsx for a workbook
                It ends with 0 when done, 1 when it could not be done, 64 when called wrongly.""";

    private final Path folder;
    private final PrintStream out;
    private final PrintStream err;

    /// @param folder what relative paths are relative to
    CommandLine(Path folder, PrintStream out, PrintStream err) {
        this.folder = folder;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        var here = new CommandLine(
                Path.of(System.getProperty("tidemark.folder", "")).toAbsolutePath(), System.out, System.err);
        System.exit(here.run(List.of(words)));
    }

    int run(List<String> words) {
        if (words.contains("--help")
                || words.contains("-h")
                || words.isEmpty()
                || words.getFirst().equals("help")) {
            out.println(HELP);
            return DONE;
        }
        if (!words.getFirst().equals("run")) {
            return wrong("there is no command \"composite " + words.getFirst() + "\"");
        }
        var options = new HashMap<String, String>();
        var left = new ArrayDeque<>(words.subList(1, words.size()));
        while (!left.isEmpty()) {
            String word = left.poll();
            if (!word.startsWith("--")) {
                if (options.put("method", word) != null) {
                    return wrong("there is more than one method file");
                }
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            String value = equals < 0 ? left.poll() : word.substring(equals + 1);
            if (!List.of("--data", "--metadata", "--out", "--audit").contains(name)) {
                return wrong("unknown option " + name);
            }
            if (value == null || value.isEmpty()) {
                return wrong(name + " needs a value");
            }
            if (options.put(name, value) != null) {
                return wrong(name + " is there twice");
            }
        }
        if (!options.containsKey("method") || !options.containsKey("--data")) {
            return wrong(options.containsKey("method") ? "--data is missing" : "the method file is missing");
        }
        try {
            compute(options);
            return DONE;
        } catch (CompositeException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("A file could not be written: " + e.getMessage());
        }
        return FAILED;
    }

    private int wrong(String what) {
        err.println("bin/tidemark composite: " + what);
        err.println("See bin/tidemark composite --help");
        return WRONG_USAGE;
    }

    private void compute(Map<String, String> options) throws IOException {
        Path data = path(options.getOrDefault("--data", ""));
        Metadata metadata = Metadata.read(
                options.containsKey("--metadata")
                        ? path(options.getOrDefault("--metadata", ""))
                        : data.resolve("metadata.csv"));
        MethodFile file = MethodFile.read(path(options.getOrDefault("method", "")));
        Framework framework = file.choose(metadata.framework());
        Method method = file.method(metadata);
        if (!method.has(Aggregate.class)) {
            throw new CompositeException("/aggregate", "missing: without it there is no index to write");
        }
        Data chosen = file.choose(read(data, file, metadata));
        Result result = method.apply(framework, chosen);
        result.treatments().forEach((code, treatment) -> {
            if (treatment.undone()) {
                err.println("Note: /treat/" + code + ": left untreated, no treatment suits its values");
            }
        });
        List<String> codes =
                framework.aggregatesFromTheTop().stream().map(Element::code).toList();
        if (options.containsKey("--audit")) {
            AuditPack.of(result, metadata, Files.readString(path(options.getOrDefault("method", ""))))
                    .write(path(options.getOrDefault("--audit", "")));
        }
        if (options.containsKey("--out")) {
            write(path(options.getOrDefault("--out", "")), result, codes);
        } else {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            ResultTable.write(result.data(), codes, writer);
            writer.flush();
        }
    }

    private Data read(Path folder, MethodFile method, Metadata metadata) {
        Path file = folder.resolve(method.dataFile()).normalize();
        if (!file.startsWith(folder)) {
            throw new CompositeException("/data/file", method.dataFile() + " is not in the data folder");
        }
        DataTable table = DataTable.read(file, metadata);
        if (!table.ignored().isEmpty()) {
            err.println("Note: the metadata do not know these columns, which are left out: "
                    + String.join(", ", table.ignored()));
        }
        return table.data();
    }

    private static void write(Path file, Result result, List<String> codes) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            ResultTable.write(result.data(), codes, writer);
        }
    }

    private Path path(String word) {
        return folder.resolve(word).normalize();
    }
}
