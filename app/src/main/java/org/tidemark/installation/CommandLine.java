package org.tidemark.installation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.tidemark.TidemarkApplication;

/// `bin/tidemark`: gives a command to the Tidemark that runs on the data folder, or starts one for this command
/// alone.
public final class CommandLine {
    private final Path data;
    private final Path folder;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(Path data, Path folder, PrintStream out, PrintStream err) {
        this.data = data;
        this.folder = folder;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        var here = new CommandLine(
                Path.of(System.getenv().getOrDefault("TIDEMARK_DATA", "data")),
                Path.of(System.getProperty("tidemark.folder", "")).toAbsolutePath(),
                System.out,
                System.err);
        System.exit(here.run(List.of(words)));
    }

    int run(List<String> words) {
        if (words.isEmpty()
                || words.contains("--help")
                || words.contains("-h")
                || words.getFirst().equals("help")) {
            return help(words);
        }
        try {
            Optional<SocketChannel> running = CommandSocket.connect(data);
            if (running.isPresent()) {
                try (SocketChannel channel = running.get()) {
                    return CommandSocket.send(channel, words, folder, out, err);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The running Tidemark does not answer", e);
        }
        return runHere(words);
    }

    private int runHere(List<String> words) {
        Optional<KnownCommand> known = KnownCommand.named(KnownCommand.all(), words);
        if (known.isEmpty()) {
            err.println("There is no command \"" + String.join(" ", words) + "\". See bin/tidemark --help");
            return Command.WRONG_USAGE;
        }
        var application = new SpringApplication(TidemarkApplication.class);
        application.setMainApplicationClass(TidemarkApplication.class); // whose context was prepared while building
        application.setLogStartupInfo(false);
        try (var context = application.run("--server.port=-1", "--logging.threshold.console=OFF")) {
            return context.getBean(Commands.class).run(words, folder, out, err);
        }
    }

    private int help(List<String> words) {
        List<KnownCommand> all = KnownCommand.all();
        Optional<KnownCommand> one = KnownCommand.named(
                all,
                words.stream()
                        .filter(word -> !word.startsWith("-") && !word.equals("help"))
                        .toList());
        if (one.isPresent()) {
            one.get().explain(out);
        } else {
            out.println("bin/tidemark: gives a command to Tidemark, whether it is running or not.");
            out.println("Usage: bin/tidemark [--data DIR] COMMAND …");
            out.println();
            all.forEach(command -> {
                out.println("  " + (command.name() + " " + command.arguments()).strip());
                out.println("      " + command.does());
            });
            out.println(
                    "  composite run METHOD.json --data DIR [--metadata FILE] [--out FILE] [--audit DIR|FILE.xlsx]");
            out.println("      Computes a composite index from files, without an installation.");
            out.println();
            out.println("It ends with 0 when done, 1 when it could not be done, 64 when called wrongly.");
        }
        return Command.DONE;
    }
}
