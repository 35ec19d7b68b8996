package org.tidemark.installation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds the command that is meant and runs it.
@Component
class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int BROKEN = 70;

    private final ObjectProvider<Command> commands;

    Commands(ObjectProvider<Command> commands) {
        this.commands = commands;
    }

    int run(List<String> words, Path callersFolder, PrintStream out, PrintStream err) {
        List<KnownCommand> known = commands.stream().map(Commands::usage).toList();
        return KnownCommand.named(known, words)
                .map(found -> run(offered(found), found, words, callersFolder, out, err))
                .orElseGet(() -> {
                    err.println("There is no command \"" + String.join(" ", words) + "\". See bin/tidemark --help");
                    return Command.WRONG_USAGE;
                });
    }

    private Command offered(KnownCommand found) {
        return commands.stream()
                .filter(command -> usage(command).equals(found))
                .findFirst()
                .orElseThrow();
    }

    private static KnownCommand usage(Command command) {
        return KnownCommand.of(AopUtils.getTargetClass(command));
    }

    static int run(
            Command command,
            KnownCommand usage,
            List<String> words,
            Path callersFolder,
            PrintStream out,
            PrintStream err) {
        try {
            int result = CallersFolder.is(callersFolder).call(() -> command.run(usage.argumentsIn(words), out, err));
            if (result == Command.WRONG_USAGE) {
                usage.explain(err);
            }
            return result;
        } catch (RuntimeException e) {
            if (CannotStart.in(e) instanceof CannotStart reason) {
                err.println(reason.getMessage());
                err.println(reason.remedy());
                return Command.FAILED;
            }
            LOG.error("The command {} broke", usage.name(), e);
            err.println("This did not work: " + e.getMessage());
            err.println("The log has the details.");
            return BROKEN;
        }
    }
}
