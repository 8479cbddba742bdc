package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.file.LineFile;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Events that cannot be recorded yet, in their order, in a file that survives the end of the process.
 *
 * <p>The file has the lines of a journal, and is deleted once all of them are recorded. A crash in between has some of
 * them recorded twice, which changes nothing. Safe for use by several threads.
 */
public final class Outbox {
    private static final Logger LOGGER = Logger.getLogger(Outbox.class.getName());

    /** Takes an event out of the outbox. */
    @FunctionalInterface
    public interface Recorder {
        /** @throws StoreException if it cannot be recorded now */
        void record(Event event) throws StoreException;
    }

    private final Supplier<Path> file;
    private final EventCodec codec = new EventCodec();
    private final Queue<Event> waiting = new ArrayDeque<>();
    private boolean isRead;

    /** @param file where to keep the events; its directory need not exist */
    public Outbox(Supplier<Path> file) {
        this.file = file;
    }

    /**
     * Whether nothing waits.
     *
     * @throws IOException if the file cannot be read
     */
    public synchronized boolean isEmpty() throws IOException {
        read();
        return waiting.isEmpty();
    }

    /**
     * Adds an event; it is on disk when this returns.
     *
     * @throws IOException if it cannot be written; it waits all the same, until the process ends
     */
    public synchronized void add(Event event) throws IOException {
        waiting.add(event);
        new LineFile(file.get()).append(codec.encode(event));
    }

    /**
     * Records what waits; one that the store will never take is left out, with a warning in the log.
     *
     * @throws IOException if the file cannot be read, or the store refuses an event; it and those behind it go on waiting
     */
    public synchronized void deliver(Recorder store) throws IOException {
        read();
        while (!waiting.isEmpty()) {
            try {
                store.record(waiting.element());
            } catch (InvalidEventException e) {
                LOGGER.log(Level.WARNING, e, () -> "Cannot be recorded: " + waiting.element());
            }
            waiting.remove();
        }
        Files.deleteIfExists(file.get());
    }

    /** Puts what an earlier process left before what was added since. */
    private void read() throws IOException {
        if (isRead) {
            return;
        }
        if (Files.exists(file.get())) {
            List<Event> added = List.copyOf(waiting);
            waiting.clear();
            String lines = new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8);
            for (String line : lines.lines().toList()) {
                read(line);
            }
            added.stream().filter(event -> !waiting.contains(event)).forEach(waiting::add);
        }
        isRead = true;
    }

    /** A line that cannot be read was cut off by a crash, or is of a later version of the plugin: it is put aside. */
    private void read(String line) throws IOException {
        try {
            waiting.add(codec.decode(line, Instant.EPOCH));
        } catch (InvalidEventException e) {
            Path aside = file.get().resolveSibling("pending.damaged");
            LOGGER.log(Level.WARNING, e, () -> "A line of " + file.get() + " cannot be read; it is in " + aside);
            Files.writeString(aside, line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
