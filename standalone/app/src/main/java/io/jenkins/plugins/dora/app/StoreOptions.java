package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.store.feed.Controller;
import io.jenkins.plugins.dora.store.union.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The values of {@code --store} where it may be repeated: {@code DIR} or {@code ID=DIR}. */
final class StoreOptions {
    private static final Pattern NAMED = Pattern.compile("([^=]*)=(.+)");

    private StoreOptions() {}

    /**
     * Returns the stores. One without an id is read as it is; of several, each has an id: that of the option, else the name
     * of its directory.
     *
     * @throws ParameterException if a store has no id, or two have the same
     */
    static List<Part> parse(List<String> values, CommandSpec command) {
        if (values.size() == 1 && named(values.get(0)).isEmpty()) {
            return List.of(Part.alone(Path.of(values.get(0))));
        }
        List<Part> parts = values.stream().map(value -> part(value, command)).toList();
        Controller.sharedId(parts.stream().flatMap(part -> part.controller().stream()))
                .ifPresent(id -> {
                    throw invalid("two stores have the id " + id + "; name them as ID=DIR", command);
                });
        if (parts.stream().map(part -> absolute(part.directory())).distinct().count() < parts.size()) {
            throw invalid("a directory is named twice", command);
        }
        return parts;
    }

    private static Path absolute(Path directory) {
        return directory.toAbsolutePath().normalize();
    }

    private static Part part(String value, CommandSpec command) {
        Optional<Matcher> named = named(value);
        Path directory = Path.of(named.map(parts -> parts.group(2)).orElse(value));
        String id = named.map(parts -> parts.group(1))
                .orElseGet(() -> String.valueOf(absolute(directory).getFileName()));
        if (!Controller.isId(id)) {
            throw invalid(
                    "\"" + id + "\" cannot be an id: " + Controller.ID_FORM + "; name the store as ID=DIR", command);
        }
        return new Part(directory, Optional.of(new Controller(id, "")));
    }

    /** A directory may have an equals sign in its name. */
    private static Optional<Matcher> named(String value) {
        Matcher named = NAMED.matcher(value);
        return named.matches() && Files.notExists(Path.of(value)) && Controller.isId(named.group(1))
                ? Optional.of(named)
                : Optional.empty();
    }

    private static ParameterException invalid(String problem, CommandSpec command) {
        return new ParameterException(command.commandLine(), "--store: " + problem);
    }
}
