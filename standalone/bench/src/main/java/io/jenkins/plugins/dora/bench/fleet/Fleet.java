package io.jenkins.plugins.dora.bench.fleet;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.feed.Controller;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stores of several controllers, each with applications of its own. */
final class Fleet {
    static final int CONTROLLERS = 10;

    private Fleet() {}

    /**
     * Returns the stores; they are made where they are not there.
     *
     * @param original the store that each of them is like, but for the names of its applications
     */
    static List<Part> like(Path original) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (int number = 0; number < CONTROLLERS; number++) {
            String id = "c" + number;
            Path directory = original.resolveSibling(original.getFileName() + "-of-" + id);
            if (Files.notExists(directory)) {
                copy(original, directory, id);
            }
            parts.add(new Part(directory, Optional.of(new Controller(id, "https://" + id + ".example.org/"))));
        }
        return parts;
    }

    private static void copy(Path original, Path directory, String id) throws IOException {
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
        Files.createDirectories(unfinished.resolve("events"));
        try (Stream<Path> files = Files.list(original.resolve("events"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("\"application\":\"", "\"application\":\"" + id + '-');
                Files.writeString(unfinished.resolve("events").resolve(file.getFileName()), text);
            }
        }
        Files.move(unfinished, directory);
    }

    /** Opens the stores as one, and assesses what is in them. */
    static Reporter open(List<Part> parts) throws IOException {
        EventStore store = EventStore.openReadOnly(parts, Retention.FOREVER, OpeningProgress.UNHEARD);
        return new Reporter(store.snapshot(), Profile.defaults(ZoneOffset.UTC));
    }

    /**
     * Prints how many bytes are in use after opening, in a process of its own.
     *
     * @param arguments the store that those of all controllers are like
     */
    public static void main(String... arguments) throws IOException {
        List<Part> parts = like(Path.of(arguments[0]));
        long before = used();
        Reporter reporter = open(parts);
        System.out.println(used() - before);
        reporter.seen().applications();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
