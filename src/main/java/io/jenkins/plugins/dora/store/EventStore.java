package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.InvalidEventException;
import io.jenkins.plugins.dora.model.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was recorded, on disk and in memory.
 *
 * <p>Safe for use by several threads. One store at a time writes to a directory, any number read it; a store that
 * was opened for reading shows what was there when it was opened. Reading what counts never waits for the disk.
 */
public final class EventStore implements Closeable {
    private final Path directory;
    private final EventJournal journal;
    private final @Nullable StoreLock lock;
    private final EventCodec codec = new EventCodec();
    private final EventIndex index = new EventIndex();
    private final List<Damage> damage;
    private final Object writing = new Object();
    private boolean closed;

    private EventStore(Path directory, EventJournal journal, @Nullable StoreLock lock, OpeningProgress progress)
            throws IOException {
        this.directory = directory;
        this.journal = journal;
        this.lock = lock;
        List<Event> events = new ArrayList<>();
        List<Damage> found = new ArrayList<>();
        journal.read(lock != null, events::add, found::add, progress);
        index.apply(events);
        damage = List.copyOf(found);
    }

    /**
     * Opens a store for reading and writing, and creates it where there is none.
     *
     * @param directory the store's directory, such as {@code dora} in the Jenkins home
     * @param clock tells the month whose file takes what is recorded
     * @throws StoreException if somebody else writes to the store, or the disk refuses it
     */
    public static EventStore open(Path directory, Clock clock) throws StoreException {
        return open(directory, clock, OpeningProgress.UNHEARD);
    }

    /**
     * Opens a store for reading and writing, and creates it where there is none.
     *
     * @param directory the store's directory, such as {@code dora} in the Jenkins home
     * @param clock tells the month whose file takes what is recorded
     * @param progress hears how far the opening has come
     * @throws StoreException if somebody else writes to the store, or the disk refuses it
     */
    public static EventStore open(Path directory, Clock clock, OpeningProgress progress) throws StoreException {
        return open(directory, clock, progress, JournalFile::new);
    }

    static EventStore open(Path directory, Clock clock, OpeningProgress progress, JournalFile.Opener opener)
            throws StoreException {
        try {
            create(directory);
            StoreLock lock = StoreLock.acquire(directory);
            try {
                return new EventStore(directory, new EventJournal(directory, clock, opener), lock, progress);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw StoreException.of("Cannot open the store " + directory + " for writing", e);
        }
    }

    /**
     * Opens a store for reading only: writes nothing, and minds neither a writer nor a directory that is read-only.
     *
     * @param directory the store's directory
     * @throws StoreException if the directory is missing or cannot be read
     */
    public static EventStore openReadOnly(Path directory) throws StoreException {
        return openReadOnly(directory, OpeningProgress.UNHEARD);
    }

    /**
     * Opens a store for reading only: writes nothing, and minds neither a writer nor a directory that is read-only.
     *
     * @param directory the store's directory
     * @param progress hears how far the opening has come
     * @throws StoreException if the directory is missing or cannot be read
     */
    public static EventStore openReadOnly(Path directory, OpeningProgress progress) throws StoreException {
        try {
            if (Files.notExists(directory)) {
                throw new NoSuchFileException(directory.toString());
            }
            requireDirectory(directory);
            EventJournal journal = new EventJournal(directory, Clock.systemUTC(), JournalFile::new);
            return new EventStore(directory, journal, null, progress);
        } catch (IOException e) {
            throw StoreException.of("Cannot read the store " + directory, e);
        }
    }

    private static void create(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            Files.createDirectories(directory);
            JournalFile.forceDirectory(directory.toAbsolutePath().getParent());
        }
        requireDirectory(directory);
        Files.createDirectories(directory.resolve("events"));
        JournalFile.forceDirectory(directory);
    }

    private static void requireDirectory(Path directory) throws NotDirectoryException {
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
    }

    /**
     * Records an event; it is on disk when this returns.
     *
     * @throws StoreException if it could not be written; then nothing changed
     * @throws InvalidEventException if {@link EventCodec} would not read it back; then nothing changed
     */
    public Outcome record(Event event) throws StoreException {
        return record(List.of(event)).get(0);
    }

    /**
     * Records events in their order, all or none; they are on disk when this returns.
     *
     * <p>Should the process die before that, the first of them may be there.
     *
     * @return what each of them changed
     * @throws StoreException if they could not be written; then nothing changed
     * @throws InvalidEventException if {@link EventCodec} would not read one of them back; then nothing changed
     */
    public List<Outcome> record(List<Event> events) throws StoreException {
        List<byte[]> lines = events.stream().map(EventWriter::line).toList();
        synchronized (writing) {
            requireWritable();
            List<Outcome> outcomes = new ArrayList<>();
            List<byte[]> newLines = new ArrayList<>();
            List<Event> newEvents = new ArrayList<>();
            EventIndex.Draft draft = index.draft();
            for (int i = 0; i < lines.size(); i++) {
                // What counts is what a restart would read, to the letter.
                Event event = codec.decode(lines.get(i), events.get(i).at());
                Outcome outcome = draft.add(event);
                outcomes.add(outcome);
                if (outcome != Outcome.UNCHANGED) {
                    newLines.add(lines.get(i));
                    newEvents.add(event);
                }
            }
            write(newLines);
            index.apply(newEvents);
            return List.copyOf(outcomes);
        }
    }

    private void requireWritable() throws StoreException {
        if (lock == null) {
            throw new StoreException("The store " + directory + " is open for reading only");
        }
        if (closed) {
            throw new StoreException("The store " + directory + " is closed");
        }
    }

    private void write(List<byte[]> lines) throws StoreException {
        if (lines.isEmpty()) {
            return;
        }
        try {
            journal.append(lines);
        } catch (IOException e) {
            throw StoreException.of("Cannot write to the store " + directory, e);
        }
    }

    /** Returns what counts now. */
    public Snapshot snapshot() {
        return index.snapshot();
    }

    /** Returns the lines that could not be read when the store was opened. */
    public List<Damage> damage() {
        return damage;
    }

    /** Lets others write to the store; what counts can still be read. */
    @Override
    public void close() throws IOException {
        synchronized (writing) {
            if (lock == null || closed) {
                return;
            }
            closed = true;
            try (lock) {
                journal.undo();
            }
        }
    }
}
