package io.jenkins.plugins.dora.app.demo;

import io.jenkins.plugins.dora.intake.bulk.BulkIntake;
import io.jenkins.plugins.dora.intake.bulk.BulkResults;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The store of the demo team, in a temporary directory that is deleted when it is closed. The directory of a process that had
 * no time for that is deleted by the next one.
 */
public final class DemoStore implements Closeable {
    /** The name of the directory has the id of its process. */
    private static final Pattern NAME = Pattern.compile("dora-demo-(\\d{1,18})-\\d+");

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
        return create(Path.of(System.getProperty("java.io.tmpdir")), clock);
    }

    static DemoStore create(Path temporary, Clock clock) throws IOException {
        deleteLeftOver(temporary);
        long process = ProcessHandle.current().pid();
        DemoStore demo = new DemoStore(Files.createTempDirectory(temporary, "dora-demo-" + process + '-'));
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

    private static void deleteLeftOver(Path temporary) {
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path directory : files.filter(DemoStore::isLeftOver).toList()) {
                delete(directory);
            }
        } catch (IOException | UncheckedIOException e) {
            // It belongs to another user, or another demo is deleting it: no reason to show no demo.
        }
    }

    private static boolean isLeftOver(Path directory) {
        Matcher name = NAME.matcher(directory.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    @Override
    public void close() throws IOException {
        delete(directory);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
