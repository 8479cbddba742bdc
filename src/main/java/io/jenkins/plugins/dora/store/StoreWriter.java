package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.decision.Premises;
import io.jenkins.plugins.dora.store.decision.Proposal;
import io.jenkins.plugins.dora.store.journal.EventJournal;
import io.jenkins.plugins.dora.store.json.EventCodec;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a store, and lets count what is on disk.
 *
 * <p>Safe for use by several threads. Forcing lines to disk takes most of the time, so threads share it: while one
 * writes, the others line up, and the first of them then writes for all that wait by then.
 */
final class StoreWriter implements Closeable {
    private final Path directory;
    private final EventJournal journal;
    private final EventIndex index;
    private final StoreLock lock;
    private final EventCodec codec = new EventCodec();
    private final Queue<Batch> waiting = new ConcurrentLinkedQueue<>();
    private final Object writing = new Object();
    private volatile @Nullable StoreException failure;
    private boolean closed;

    /**
     * @param directory the store's directory, named where something fails
     * @param journal takes what is recorded
     * @param index lets it count
     * @param lock keeps others out until this is closed
     */
    StoreWriter(Path directory, EventJournal journal, EventIndex index, StoreLock lock) {
        this.directory = directory;
        this.journal = journal;
        this.index = index;
        this.lock = lock;
    }

    /**
     * Records events in their order, all or none; they are on disk when this returns.
     *
     * @return what each of them changed
     * @throws StoreException if they could not be written; then nothing changed
     * @throws InvalidEventException if {@link EventCodec} would not read one of them back; then nothing changed
     */
    List<Outcome> record(List<Event> events) throws StoreException {
        return record(new Batch(events, codec)).orElseThrow();
    }

    /**
     * Records what {@code decision} makes of what counts; makes it anew where that has changed in a way that matters.
     *
     * <p>Decisions are made side by side, and none of them keeps others from writing.
     *
     * @throws StoreException if it could not be written; then nothing changed
     * @throws InvalidEventException if {@link EventCodec} would not read one of the events back; then nothing changed
     */
    <P extends Proposal> Committed<P> record(Function<Snapshot, P> decision) throws StoreException {
        while (true) {
            Snapshot known = index.snapshot();
            P proposal = decision.apply(known);
            Optional<List<Outcome>> outcomes = record(new Batch(new Premises(known, proposal), codec));
            if (outcomes.isPresent()) {
                return new Committed<>(proposal, outcomes.get());
            }
        }
    }

    private Optional<List<Outcome>> record(Batch batch) throws StoreException {
        waiting.add(batch);
        synchronized (writing) {
            if (!batch.isDone()) {
                commit(takeWaiting());
            }
        }
        return batch.outcomes();
    }

    private List<Batch> takeWaiting() {
        List<Batch> batches = new ArrayList<>();
        for (Batch batch = waiting.poll(); batch != null; batch = waiting.poll()) {
            batches.add(batch);
        }
        return batches;
    }

    /** Writes batches together or, where that fails, each on its own, so that none fails for the sake of another. */
    private void commit(List<Batch> batches) {
        try {
            write(batches);
            batches.forEach(Batch::confirm);
            failure = null;
        } catch (IOException | RuntimeException | Error e) {
            if (batches.size() > 1) {
                batches.forEach(batch -> commit(List.of(batch)));
            } else {
                StoreException reason = StoreException.of("Cannot write to the store " + directory, e);
                batches.get(0).fail(reason);
                failure = reason;
            }
        }
    }

    private void write(List<Batch> batches) throws IOException {
        if (closed) {
            throw new StoreException("The store " + directory + " is closed");
        }
        List<byte[]> lines = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        EventIndex.Draft draft = index.draft();
        batches.forEach(batch -> batch.draft(index, draft, lines, events));
        if (!lines.isEmpty()) {
            index.apply(events, journal.append(lines));
        }
    }

    /** Returns the position behind the last line that may have been confirmed to a caller. */
    long confirmed() {
        return journal.confirmed();
    }

    /** Returns why what was recorded last could not be written; empty if it could. */
    Optional<StoreException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Lets others write to the store. */
    @Override
    public void close() throws IOException {
        synchronized (writing) {
            if (!closed) {
                closed = true;
                try (lock) {
                    journal.undo();
                }
            }
        }
    }
}
