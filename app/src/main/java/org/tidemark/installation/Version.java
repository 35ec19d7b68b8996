package org.tidemark.installation;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Says which Tidemark this is.
@Component
@Usage(name = "version", does = "Says which version of Tidemark this is.")
class Version implements Command {
    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        out.println("Tidemark " + number() + ", Java " + Runtime.version());
        return DONE;
    }

    static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(from source)");
    }
}
