package org.tidemark.installation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// Something that `bin/tidemark` can do. A module offers one by having a bean of this kind, with its [Usage].
/// It runs inside the running Tidemark, or, when none runs, in one that is started for it without a port.
/// Whoever may give commands is the owner of this machine: which person that is for the record is the command's
/// to say.
public interface Command {
    /// What [#run] returns when all went well.
    int DONE = 0;

    /// What [#run] returns when it did not do what was asked, and has said why.
    int FAILED = 1;

    /// What [#run] returns when the arguments are wrong, and it has said which; the usage is then shown.
    int WRONG_USAGE = 64;

    /// Does it. `arguments` are those after the command's name; what it prints is shown as it comes.
    int run(List<String> arguments, PrintStream out, PrintStream err);

    /// The file that a person means by `written`, who may stand in another folder than this program.
    static Path file(String written) {
        return CallersFolder.resolve(written);
    }
}
