package io.jenkins.plugins.dora.store.opening;

import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One attempt to open a store: its progress and its outcome. */
final class Opening implements Runnable, OpeningProgress, Closeable {
    private static final long LONGEST_RETRY_SECONDS = 10;

    /** A part of the files, as one value so that nobody sees half of it. */
    private record Part(long bytes, long of) {
        int percent() {
            return of == 0 ? 0 : (int) Math.min(100, 100 * bytes / of);
        }
    }

    /** The outcome: a store, or the reason why there is none. */
    private record Ending(Optional<EventStore> store, Optional<StoreException> failure, Instant time) {
        EventStore get() throws StoreException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return store.orElseThrow();
        }
    }

    private final BackgroundStore.Opener opener;
    private final Clock clock;
    private final Instant begin;
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private volatile Part read = new Part(0, 0);

    Opening(BackgroundStore.Opener opener, Clock clock) {
        this.opener = opener;
        this.clock = clock;
        begin = clock.instant();
    }

    @Override
    public void run() {
        try {
            end(Optional.of(opener.open(this)), Optional.empty());
        } catch (StoreException e) {
            end(Optional.empty(), Optional.of(e));
        } catch (RuntimeException | Error e) {
            end(Optional.empty(), Optional.of(StoreException.of("Cannot open the store", e)));
        }
    }

    private void end(Optional<EventStore> store, Optional<StoreException> failure) {
        ending.complete(new Ending(store, failure, clock.instant()));
    }

    @Override
    public void read(long bytesRead, long bytesTotal) {
        read = new Part(bytesRead, bytesTotal);
    }

    /** Returns the store if it is open within {@code patience}. */
    EventStore within(Duration patience) throws StoreOpeningException, StoreException {
        try {
            return ending.get(patience.toNanos(), TimeUnit.NANOSECONDS).get();
        } catch (TimeoutException e) {
            throw stillOpening();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillOpening();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An opening always ends with a value", e);
        }
    }

    private StoreOpeningException stillOpening() {
        int percent = read.percent();
        return new StoreOpeningException(percent, retryAfter(percent));
    }

    /** Guesses from the time so far how long the rest will take. */
    private Duration retryAfter(int percent) {
        long seconds = Duration.between(begin, clock.instant()).toSeconds();
        long rest = percent == 0 ? seconds : seconds * (100 - percent) / percent;
        return Duration.ofSeconds(Math.max(1, Math.min(LONGEST_RETRY_SECONDS, rest)));
    }

    /** Returns the store when it is open; not even an interrupt ends the waiting before. */
    EventStore join() throws StoreException {
        return ending.join().get();
    }

    /** Returns whether the store could not be opened, and that is known since {@code time} at least. */
    boolean failedBy(Instant time) {
        return ended().filter(end -> end.failure.isPresent() && !end.time.isAfter(time))
                .isPresent();
    }

    Optional<EventStore> store() {
        return ended().flatMap(Ending::store);
    }

    Optional<StoreException> failure() {
        return ended().flatMap(Ending::failure);
    }

    private Optional<Ending> ended() {
        return Optional.ofNullable(ending.getNow(null));
    }

    /** Closes the store, at once or as soon as it is open. */
    @Override
    public void close() throws IOException {
        if (ending.isDone()) {
            if (store().isPresent()) {
                store().get().close();
            }
        } else {
            ending.thenAccept(end -> end.store.ifPresent(Opening::discard));
        }
    }

    private static void discard(EventStore opened) {
        try {
            opened.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
