package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.store.feed.Controller;
import io.jenkins.plugins.dora.store.union.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option {@code --store} of commands that read several stores as one: {@code DIR} or {@code ID=DIR}, repeatable. */
final class StoreOptions {
    private static final Pattern NAMED = Pattern.compile("([^=]*)=(.+)");

    private static final Pattern ADDRESS = Pattern.compile("([^=]*)=(https?://[^/?#\\s]+(?:/[^?#\\s]*)?)");

    @Option(
            names = "--store",
            required = true,
            paramLabel = "[ID=]DIR",
            description =
                    "Where events are kept. Repeatable: several stores are read as one, each with its id in front of"
                            + " its ids and jobs. Default of ID: the name of the directory.")
    private List<String> stores;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /** Returns the stores, without the addresses of their controllers. */
    List<Part> parts() {
        return parse(stores, List.of(), command);
    }

    /**
     * Returns the stores. One without an id is read as it is; of several, each has an id: that of the option, else the name
     * of its directory.
     *
     * @param addresses the values of {@code --address}: {@code ID=URL}, the root of the Jenkins whose store has that id
     * @throws ParameterException if a store has no id, two have the same, or an address belongs to none
     */
    static List<Part> parse(List<String> values, List<String> addresses, CommandSpec command) {
        Map<String, String> roots = roots(addresses, command);
        if (values.size() == 1 && named(values.get(0)).isEmpty() && roots.isEmpty()) {
            return List.of(Part.alone(Path.of(values.get(0))));
        }
        List<Part> parts =
                values.stream().map(value -> part(value, roots, command)).toList();
        roots.keySet().stream()
                .filter(id -> parts.stream()
                        .noneMatch(part -> part.controller().orElseThrow().id().equals(id)))
                .forEach(id -> {
                    throw invalid("--address", "no store has the id " + id, command);
                });
        Controller.sharedId(parts.stream().flatMap(part -> part.controller().stream()))
                .ifPresent(id -> {
                    throw invalid("--store", "two stores have the id " + id + "; name them as ID=DIR", command);
                });
        if (parts.stream().map(part -> absolute(part.directory())).distinct().count() < parts.size()) {
            throw invalid("--store", "a directory is named twice", command);
        }
        return parts;
    }

    private static Path absolute(Path directory) {
        return directory.toAbsolutePath().normalize();
    }

    private static Map<String, String> roots(List<String> addresses, CommandSpec command) {
        Map<String, String> roots = new LinkedHashMap<>();
        for (String value : addresses) {
            Matcher address = ADDRESS.matcher(value);
            if (!address.matches()) {
                throw invalid(
                        "--address", '"' + value + "\" is not ID=URL such as eu=https://ci.example.org/", command);
            }
            String root = address.group(2);
            if (roots.put(address.group(1), root.endsWith("/") ? root : root + '/') != null) {
                throw invalid("--address", address.group(1) + " has two addresses", command);
            }
        }
        return roots;
    }

    private static Part part(String value, Map<String, String> roots, CommandSpec command) {
        Optional<Matcher> named = named(value);
        Path directory = Path.of(named.map(parts -> parts.group(2)).orElse(value));
        String id = named.map(parts -> parts.group(1))
                .orElseGet(() -> String.valueOf(absolute(directory).getFileName()));
        if (!Controller.isId(id)) {
            throw invalid(
                    "--store",
                    "\"" + id + "\" cannot be an id: " + Controller.ID_FORM + "; name the store as ID=DIR",
                    command);
        }
        return new Part(directory, Optional.of(new Controller(id, roots.getOrDefault(id, ""))));
    }

    /** A directory may have an equals sign in its name. */
    private static Optional<Matcher> named(String value) {
        Matcher named = NAMED.matcher(value);
        return named.matches() && Files.notExists(Path.of(value)) && Controller.isId(named.group(1))
                ? Optional.of(named)
                : Optional.empty();
    }

    private static ParameterException invalid(String option, String problem, CommandSpec command) {
        return new ParameterException(command.commandLine(), option + ": " + problem);
    }
}
