package io.jenkins.plugins.dora.app.demo;

import io.jenkins.plugins.dora.intake.bulk.BulkIntake;
import io.jenkins.plugins.dora.intake.bulk.BulkResults;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The store of the demo team, in a directory that is deleted when it is closed. */
public final class DemoStore implements Closeable {
    private final Path directory;

    private DemoStore(Path directory) {
        this.directory = directory;
    }

    /**
     * Creates the store and records what the team did until now.
     *
     * @throws IOException if there is no room for temporary files
     */
    public static DemoStore create(Clock clock) throws IOException {
        DemoStore demo = new DemoStore(Files.createTempDirectory("dora-demo"));
        List<Event> events = DemoTeam.events(clock);
        try (EventStore store = EventStore.open(demo.directory, clock)) {
            BulkIntake<Event> intake = new BulkIntake<>(store, clock, new Strict());
            for (Event event : events) {
                intake.addStated(event, event);
            }
            intake.flush();
        } catch (IOException | RuntimeException e) {
            demo.close();
            throw e;
        }
        return demo;
    }

    /** Nothing that is made up is refused. */
    private static final class Strict implements BulkResults<Event> {
        @Override
        public void recorded(Event made, Event event, Outcome outcome) {
            // As it should be.
        }

        @Override
        public void refused(Event made, InvalidEventException reason) {
            throw reason;
        }
    }

    /** Returns where the store is. */
    public Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
