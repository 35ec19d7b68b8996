package org.tidemark.installation;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// A command as its [Usage] describes it, found on the class path.
record KnownCommand(String name, String arguments, String does) {
    static KnownCommand of(Class<?> type) {
        Usage usage = type.getAnnotation(Usage.class);
        if (usage == null) {
            throw new IllegalStateException(type.getName() + " is a command without @Usage");
        }
        return new KnownCommand(usage.name(), usage.arguments(), usage.does());
    }

    static List<KnownCommand> all() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Usage.class));
        return scan.findCandidateComponents("org.tidemark").stream()
                .map(found -> load(String.valueOf(found.getBeanClassName())))
                .map(KnownCommand::of)
                .sorted(Comparator.comparing(KnownCommand::name))
                .toList();
    }

    /// The one whose name the words begin with; the longest name wins.
    static Optional<KnownCommand> named(List<KnownCommand> all, List<String> words) {
        return all.stream()
                .filter(command -> command.matches(words))
                .max(Comparator.comparingInt(command -> command.words().size()));
    }

    List<String> argumentsIn(List<String> words) {
        return words.subList(words().size(), words.size());
    }

    void explain(PrintStream out) {
        out.println("Usage: bin/tidemark " + (name + " " + arguments).strip());
        out.println("  " + does);
    }

    private boolean matches(List<String> given) {
        return given.size() >= words().size()
                && given.subList(0, words().size()).equals(words());
    }

    private List<String> words() {
        return List.of(name.split(" "));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
