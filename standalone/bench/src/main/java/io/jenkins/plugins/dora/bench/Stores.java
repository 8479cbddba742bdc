package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes stores of {@link MadeUpHistory}. */
public final class Stores {
    private static final int BATCH = 1000;

    private Stores() {}

    /** Returns the directory of the store of that many deployments, which is made if it is not there. */
    public static Path of(int deployments, Path directory) throws IOException {
        return made(directory.resolve(String.valueOf(deployments)), unfinished -> record(deployments, unfinished));
    }

    /** Returns the same store with all versions of {@link MadeUpVersions} in it. */
    static Path withVersions(int deployments, Path directory) throws IOException {
        Path original = of(deployments, directory);
        return made(directory.resolve(deployments + "-with-versions"), unfinished -> {
            copy(original, unfinished);
            try (EventStore store = EventStore.open(unfinished, Clock.systemUTC())) {
                List<Event> batch = new ArrayList<>();
                for (int number = 0; number < MadeUpVersions.COUNT; number++) {
                    batch.add(MadeUpVersions.version(number));
                    if (batch.size() == BATCH) {
                        flush(batch, store);
                    }
                }
                flush(batch, store);
            }
        });
    }

    /** Makes what fills a new directory. */
    private interface Maker {
        void make(Path directory) throws IOException;
    }

    private static Path made(Path store, Maker maker) throws IOException {
        if (Files.notExists(store)) {
            Path unfinished = store.resolveSibling(store.toFile().getName() + ".unfinished");
            if (Files.exists(unfinished)) {
                delete(unfinished);
            }
            maker.make(unfinished);
            Files.move(unfinished, store);
        }
        return store;
    }

    /** Returns a copy beside a store, to be written to. */
    public static Path copyOf(Path store) throws IOException {
        Path copy = Files.createTempDirectory(store.getParent(), "copy");
        copy(store, copy);
        return copy;
    }

    private static void copy(Path store, Path copy) throws IOException {
        Files.createDirectories(copy.resolve("events"));
        try (Stream<Path> files = Files.list(store.resolve("events"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve("events").resolve(file.getFileName()));
            }
        }
    }

    /** Deletes a directory with all that is in it. */
    public static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void record(int deployments, Path directory) throws IOException {
        PastClock clock = new PastClock();
        try (EventStore store = EventStore.open(directory, clock.withZone(ZoneOffset.UTC))) {
            List<Event> batch = new ArrayList<>();
            MadeUpHistory.tell(deployments, event -> {
                boolean nextMonth = !clock.isInMonthOf(event.at());
                if (nextMonth || batch.size() == BATCH) {
                    flush(batch, store);
                }
                clock.now = event.at();
                batch.add(event);
            });
            flush(batch, store);
        }
    }

    private static void flush(List<Event> batch, EventStore store) {
        try {
            store.record(batch);
            batch.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clock with the time of the recorded event, so that every month of the history gets its file. */
    private static final class PastClock implements InstantSource {
        private Instant now = Instant.EPOCH;

        boolean isInMonthOf(Instant other) {
            return now.atZone(ZoneOffset.UTC).getMonth()
                    == other.atZone(ZoneOffset.UTC).getMonth();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
