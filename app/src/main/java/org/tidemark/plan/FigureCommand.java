package org.tidemark.plan;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.installation.Command;
import org.tidemark.installation.Usage;
import tools.jackson.databind.json.JsonMapper;

/// Prints a figure with what was counted and what was not.
@Component
@Usage(
        name = "figure",
        arguments = "MEASURE [--on DATE] [--as-of TIME] [--definition D] [--json]",
        does = "Says where a measure stands, in force on a date, as known at a time, and what was counted.")
class FigureCommand implements Command {
    private final Plans plans;
    private final Figures figures;
    private final FigureJson json;
    private final JsonMapper mapper;
    private final Jurisdictions jurisdictions;

    FigureCommand(Plans plans, Figures figures, FigureJson json, JsonMapper mapper, Jurisdictions jurisdictions) {
        this.plans = plans;
        this.figures = figures;
        this.json = json;
        this.mapper = mapper;
        this.jurisdictions = jurisdictions;
    }

    /// What was asked for on the command line.
    private static final class Asked {
        private @Nullable String measure;
        private @Nullable String on;
        private @Nullable String asOf;
        private @Nullable String definition;
        private boolean json;

        /// Returns what is wrong, or null.
        @Nullable
        String read(List<String> arguments) {
            var left = new ArrayDeque<>(arguments);
            while (!left.isEmpty()) {
                String word = left.poll();
                switch (word) {
                    case "--json" -> json = true;
                    case "--on", "--as-of", "--definition" -> {
                        String value = left.poll();
                        if (value == null) {
                            return word + " needs a value";
                        }
                        set(word, value);
                    }
                    default -> {
                        if (measure != null || word.startsWith("-")) {
                            return "\"" + word + "\" is not understood";
                        }
                        measure = word;
                    }
                }
            }
            return measure == null ? "which measure?" : null;
        }

        private void set(String option, String value) {
            switch (option) {
                case "--on" -> on = value;
                case "--as-of" -> asOf = value;
                default -> definition = value;
            }
        }
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var asked = new Asked();
        String wrong = asked.read(arguments);
        if (wrong != null) {
            err.println("figure: " + wrong);
            return WRONG_USAGE;
        }
        String code = String.valueOf(asked.measure);
        var measure = plans.current().flatMap(plan -> plan.measure(code));
        if (measure.isEmpty()) {
            err.println("figure: the plan has no measure " + code);
            return FAILED;
        }
        try {
            var times = Times.of(asked.on, asked.asOf);
            var figure = figures.figure(measure.get(), times.on(), times.asOf(), asked.definition);
            if (figure.isEmpty()) {
                err.println("figure: nothing counts " + code + " so far");
                return FAILED;
            }
            if (asked.json) {
                out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json.of(figure.get())));
            } else {
                print(figure.get(), out);
            }
            return DONE;
        } catch (ResponseStatusException e) {
            err.println("figure: " + e.getReason());
            return FAILED;
        }
    }

    private void print(Figure figure, PrintStream out) {
        out.println(figure.measure().code() + " = " + figure.value().toPlainString() + "  (" + figure.definition()
                + ", in force on " + figure.on() + ", as known on " + figure.asOf() + ")");
        out.println(figure.measure().question());
        out.println();
        figure.counting()
                .counted()
                .forEach(c -> out.println(
                        "  counted      " + line(c.subject(), c.date() + "  " + c.standing(), c.records())));
        figure.counting()
                .notCounted()
                .forEach(n -> out.println("  not counted  "
                        + line(n.subject(), (n.date() == null ? "" : n.date() + "  ") + n.reason(), n.records())));
        out.println();
        figure.band()
                .forEach(a ->
                        out.println("  " + a.definition() + ": " + a.value().toPlainString()));
        out.println("  " + json.fingerprint(figure));
    }

    private String line(String subject, String what, List<String> records) {
        return subject + "  " + jurisdictions.name(subject, Locale.ENGLISH) + "  " + what + "  "
                + String.join(" ", records);
    }
}
