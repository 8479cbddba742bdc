package io.jenkins.plugins.dora.store.union;

import io.jenkins.plugins.dora.snapshot.name.Controllers;
import io.jenkins.plugins.dora.snapshot.packed.PackedAttributes;
import io.jenkins.plugins.dora.store.feed.Controller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The controllers whose events were collected into a store: it has a file {@code collect/<id>.json} for each. */
public final class CollectedControllers {
    private static final String ENDING = ".json";

    private CollectedControllers() {}

    /** Returns the controllers of a store, in the order of their ids; none if nothing was collected into it. */
    public static Controllers of(Path store) throws IOException {
        Path directory = store.resolve("collect");
        if (!Files.isDirectory(directory)) {
            return Controllers.NONE;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return of(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(Controller::isId)
                    .sorted());
        }
    }

    /** Returns the controllers of stores that are read as one. */
    public static Controllers of(List<Part> parts) {
        return of(parts.stream().flatMap(part -> part.controller().stream()).map(Controller::id));
    }

    static Controllers of(Stream<String> ids) {
        return new Controllers(ids.limit(PackedAttributes.MOST_CONTROLLERS).toList());
    }
}
