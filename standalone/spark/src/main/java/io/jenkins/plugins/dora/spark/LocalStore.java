package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.feed.Controller;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The journals of one application, one for each controller, in a temporary directory on the local disk. */
final class LocalStore implements Closeable {
    private final Path directory;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable OutputStream out;

    LocalStore() throws IOException {
        directory = Files.createTempDirectory("dora-spark");
    }

    /** Adds a line; lines are added in their order. */
    void add(JournalLine line) throws IOException {
        Path target = directory.resolve(line.controller()).resolve("events").resolve(line.file());
        if (!target.equals(file)) {
            finish();
            open(line.controller(), target);
        }
        OutputStream current = out;
        if (current != null) {
            current.write(line.content());
            current.write('\n');
        }
    }

    private void open(String controller, Path target) throws IOException {
        Path store = directory.resolve(controller);
        if (Files.notExists(store)) {
            parts.add(new Part(store, Optional.of(new Controller(controller, ""))));
        }
        Files.createDirectories(store.resolve("events"));
        file = target;
        out = new BufferedOutputStream(Files.newOutputStream(target));
    }

    private void finish() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    /** Returns what counts of the lines, with the id of the controller before ids and jobs; it needs the files. */
    Snapshot read(Retention retention) throws IOException {
        finish();
        try (EventStore store = EventStore.openReadOnly(parts, retention, OpeningProgress.UNHEARD)) {
            return store.snapshot();
        }
    }

    /** Deletes the files. */
    @Override
    public void close() throws IOException {
        finish();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
