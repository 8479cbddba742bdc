package io.jenkins.plugins.dora.store.opening;

import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A store that is opened in a separate thread on first use.
 *
 * <p>Safe for use by several threads; one opening at a time is under way. A reader that must not wait takes {@link #ifOpen},
 * which does not wait; threads that record use {@link #await()}. A failure is remembered for
 * {@value #MEMORY_SECONDS} seconds, in which those who look are told of it; after that they have the store opened
 * again, so it comes back once what is in its way is gone.
 */
public final class BackgroundStore implements Closeable {
    private static final long MEMORY_SECONDS = 10;
    private static final Duration MEMORY = Duration.ofSeconds(MEMORY_SECONDS);

    /** Opens the store. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the store, however long it takes.
         *
         * @param progress to be told how far it has come
         * @throws StoreException if it cannot be opened
         */
        EventStore open(OpeningProgress progress) throws StoreException;
    }

    private final Opener opener;
    private final Executor threads;
    private final Clock clock;
    private @Nullable Opening latest;

    /**
     * @param opener opens the store
     * @param threads runs what opens it
     * @param clock measures the time since an opening began or failed
     */
    public BackgroundStore(Opener opener, Executor threads, Clock clock) {
        this.opener = opener;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Returns the store if it is open; if it is not, has it opened.
     *
     * @param patience how long to wait at most; nothing where a thread must not wait
     * @throws StoreOpeningException if it is being opened for longer than that
     * @throws StoreException if it could not be opened, and the next try is a moment away
     */
    public EventStore ifOpen(Duration patience) throws StoreOpeningException, StoreException {
        return opening(MEMORY).within(patience);
    }

    /**
     * Returns the store; waits while it is being opened, and has it opened where an earlier opening failed.
     *
     * <p>An interrupt does not end the waiting.
     *
     * @throws StoreException if it cannot be opened
     */
    public EventStore await() throws StoreException {
        return opening(Duration.ZERO).join();
    }

    /** Returns the store if it is open; touches nothing if it is not. */
    public synchronized Optional<EventStore> peek() {
        return Optional.ofNullable(latest).flatMap(Opening::store);
    }

    /** Returns a problem that administrators should know of; touches nothing if it is not open. */
    public synchronized Optional<StoreTrouble> trouble() {
        Optional<StoreTrouble> unavailable =
                Optional.ofNullable(latest).flatMap(Opening::failure).map(StoreTrouble::unavailable);
        return unavailable.or(() -> peek().flatMap(StoreTrouble::of));
    }

    private synchronized Opening opening(Duration memory) {
        Opening opening = latest;
        if (opening == null || opening.failedBy(clock.instant().minus(memory))) {
            opening = new Opening(opener, clock);
            threads.execute(opening);
            latest = opening;
        }
        return opening;
    }

    /** Closes the store, or lets it be closed as soon as it is open; asked for once more, it is opened once more. */
    @Override
    public synchronized void close() throws IOException {
        Opening opening = latest;
        latest = null;
        if (opening != null) {
            opening.close();
        }
    }
}
