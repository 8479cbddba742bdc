package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.decision.Proposal;
import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.journal.DamageSummary;
import io.jenkins.plugins.dora.store.journal.EventJournal;
import io.jenkins.plugins.dora.store.journal.JournalDirectory;
import io.jenkins.plugins.dora.store.journal.JournalFile;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.json.EventCodec;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was recorded, on disk and in memory.
 *
 * <p>Safe for use by several threads. One store at a time writes to a directory, any number read it; a store that
 * was opened for reading shows what was there when it was opened. Reading what counts never waits for the disk.
 */
public final class EventStore implements Closeable {
    private final Path directory;
    private final EventIndex index;
    private final Retention retention;
    private final DamageSummary damage;
    private final Feed feed;
    private final @Nullable StoreWriter writer;

    private EventStore(Path directory, StoreContents contents, DamageSummary damage, @Nullable StoreWriter writer) {
        this.directory = directory;
        this.index = contents.index();
        this.retention = contents.retention();
        this.damage = damage;
        this.writer = writer;
        feed = contents.feed(writer == null ? Feed.WHOLE : writer::confirmed);
    }

    /**
     * Opens a store for reading and writing, and creates it where there is none.
     *
     * <p>A store that a newer version of the plugin wrote to opens all the same, but refuses what is to be recorded.
     *
     * @param directory the store's directory, such as {@code dora} in the Jenkins home
     * @param clock determines the month in whose file events are recorded
     * @throws StoreException if another process writes to the store, or the disk refuses it
     */
    public static EventStore open(Path directory, Clock clock) throws StoreException {
        return open(directory, clock, Retention.FOREVER, OpeningProgress.UNHEARD);
    }

    /**
     * Opens a store for reading and writing, and creates it where there is none.
     *
     * <p>A store that a newer version of the plugin wrote to opens all the same, but refuses what is to be recorded.
     *
     * @param directory the store's directory, such as {@code dora} in the Jenkins home
     * @param clock determines the month in whose file events are recorded
     * @param retention decides what is too old to count; files with nothing else in them are moved to the archive
     * @param progress is notified of the progress
     * @throws StoreException if another process writes to the store, or the disk refuses it
     */
    public static EventStore open(Path directory, Clock clock, Retention retention, OpeningProgress progress)
            throws StoreException {
        return open(directory, clock, retention, progress, JournalFile::new);
    }

    static EventStore open(
            Path directory, Clock clock, Retention retention, OpeningProgress progress, JournalFile.Opener opener)
            throws StoreException {
        JournalDirectory files = new JournalDirectory(directory);
        try {
            files.create();
            StoreLock lock = StoreLock.acquire(directory);
            try {
                StoreContents contents = new StoreContents(files, retention, progress);
                return open(directory, contents, new EventJournal(files, clock, opener), lock);
            } catch (IOException | RuntimeException | Error e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw StoreException.of("Cannot open the store " + directory + " for writing", e);
        }
    }

    private static EventStore open(Path directory, StoreContents contents, EventJournal journal, StoreLock lock)
            throws IOException {
        EventIndex index = contents.index();
        if (contents.isNewer()) {
            lock.close();
            return new EventStore(directory, contents, contents.damage(), null);
        }
        DamageSummary damage = contents.repair(journal);
        contents.archive();
        journal.confirmAll();
        return new EventStore(directory, contents, damage, new StoreWriter(directory, journal, index, lock));
    }

    /**
     * Opens a store for reading only: writes nothing, so another process may write to it, and the
     * directory may be read-only.
     *
     * @param directory the store's directory
     * @throws StoreException if the directory is missing or cannot be read
     */
    public static EventStore openReadOnly(Path directory) throws StoreException {
        return openReadOnly(directory, Retention.FOREVER, OpeningProgress.UNHEARD);
    }

    /**
     * Opens a store for reading only: writes nothing, so another process may write to it, and the
     * directory may be read-only.
     *
     * @param directory the store's directory
     * @param retention decides what is too old to count
     * @param progress is notified of the progress
     * @throws StoreException if the directory is missing or cannot be read
     */
    public static EventStore openReadOnly(Path directory, Retention retention, OpeningProgress progress)
            throws StoreException {
        JournalDirectory files = new JournalDirectory(directory);
        try {
            files.requireStore();
            StoreContents contents = new StoreContents(files, retention, progress);
            return new EventStore(directory, contents, contents.damage(), null);
        } catch (IOException e) {
            throw StoreException.of("Cannot read the store " + directory, e);
        }
    }

    /**
     * Opens several stores for reading only, as if they were one. All processors read; the events count in the order of the
     * stores. There is no feed of them.
     *
     * @param parts the stores, at least one
     * @param retention decides what is too old to count
     * @param progress is notified of the progress
     * @throws StoreException if a directory is missing or cannot be read
     */
    public static EventStore openReadOnly(List<Part> parts, Retention retention, OpeningProgress progress)
            throws StoreException {
        if (parts.size() == 1 && parts.get(0).controller().isEmpty()) {
            return openReadOnly(parts.get(0).directory(), retention, progress);
        }
        List<Path> directories = parts.stream().map(Part::directory).toList();
        try {
            StoreContents contents = new StoreContents(parts, retention, progress);
            return new EventStore(directories.get(0), contents, contents.damage(), null);
        } catch (IOException e) {
            throw StoreException.of("Cannot read the stores " + directories, e);
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
        return writer().record(events);
    }

    /**
     * Decides what to record from what counts, and records it, in one step: where something is recorded meanwhile on which
     * the decision may rest, it is made anew. So of two threads that report the same at once, one sees what the other did.
     *
     * <p>A decision rests on what counts under the ids of its events, on whether anybody has recorded their applications,
     * and on what its {@link Proposal} names. It may take long: it blocks no other thread.
     *
     * @param decision makes a proposal of what counts; may be called more than once
     * @return the proposal that was recorded, which is on disk
     * @throws StoreException if it could not be written; then nothing changed
     * @throws InvalidEventException if {@link EventCodec} would not read one of the events back; then nothing changed
     */
    public <P extends Proposal> Committed<P> record(Function<Snapshot, P> decision) throws StoreException {
        return writer().record(decision);
    }

    private StoreWriter writer() throws StoreException {
        if (writer == null) {
            throw readOnly();
        }
        return writer;
    }

    private StoreException readOnly() {
        String because = damage.newerFormat()
                .map(line -> ", because a newer version of the plugin wrote to it (" + line
                        + "); record with that version, or a later one")
                .orElse("");
        return new StoreException("The store " + directory + " is read-only" + because);
    }

    /** Returns what counts now. */
    public Snapshot snapshot() {
        return index.snapshot();
    }

    /** Returns what was recorded in the order of recording, and what is recorded from now on. */
    public Feed feed() {
        return feed;
    }

    /** Returns what is too old to count. */
    public Retention retention() {
        return retention;
    }

    /** Returns the lines that could not be read when the store was opened. */
    public DamageSummary damage() {
        return damage;
    }

    /** Returns why what was recorded last could not be written; empty if it could, or nothing was recorded. */
    public Optional<StoreException> failure() {
        return writer == null ? Optional.empty() : writer.failure();
    }

    /** Lets others write to the store; what counts can still be read. */
    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
