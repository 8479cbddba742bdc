package io.jenkins.plugins.dora.app.collect;

import io.jenkins.plugins.dora.store.json.NewerFormatException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects one controller: page by page, up to the end of its feed or without end. */
final class Follower {
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int TRIES = 6;

    /** Lets a thread do nothing for a while. */
    @FunctionalInterface
    interface Pause {
        void pause(Duration duration) throws InterruptedException;
    }

    private final CollectedController source;
    private final FeedClient client;
    private final Bookmarks bookmarks;
    private final PageRecorder recorder;
    private final Consumer<String> warnings;
    private final Pause pause;
    private int failures;
    private @Nullable String lastWarning;

    Follower(
            CollectedController source,
            FeedClient client,
            Bookmarks bookmarks,
            PageRecorder recorder,
            Consumer<String> warnings,
            Pause pause) {
        this.source = source;
        this.client = client;
        this.bookmarks = bookmarks;
        this.recorder = recorder;
        this.warnings = warnings;
        this.pause = pause;
    }

    /**
     * Collects.
     *
     * @param forever whether to wait for what is recorded next, and for a controller that cannot be reached
     * @throws IOException if the controller cannot be collected; the message says why
     * @throws InterruptedException if it should end
     */
    void run(boolean forever) throws IOException, InterruptedException {
        Optional<String> cursor = bookmarks.read(source);
        while (true) {
            Optional<FetchedPage> fetched = fetch(cursor, forever);
            if (fetched.isEmpty()) {
                continue;
            }
            FetchedPage page = fetched.get();
            keep(page, cursor);
            cursor = Optional.of(page.next());
            if (page.isEmpty()) {
                if (!forever) {
                    return;
                }
                // A controller with many who wait answers at once.
                pause.pause(SHORTEST_PAUSE);
            }
        }
    }

    /** Returns the next page; empty if it has to be tried again. */
    private Optional<FetchedPage> fetch(Optional<String> cursor, boolean forever)
            throws IOException, InterruptedException {
        try {
            FetchedPage page = client.fetch(source, cursor, forever ? WAIT : Duration.ZERO);
            failures = 0;
            lastWarning = null;
            return Optional.of(page);
        } catch (FetchException e) {
            failures++;
            if (!forever && (!e.isTemporary() || failures >= TRIES)) {
                throw e;
            }
            warnOnce(e.getMessage() + "; tries again");
            pause.pause(pauseAfter(e));
            return Optional.empty();
        }
    }

    private void warnOnce(String warning) {
        if (!warning.equals(lastWarning)) {
            lastWarning = warning;
            warnings.accept(warning);
        }
    }

    /** Twice as long after every failure, and at least as long as the controller asks for. */
    private Duration pauseAfter(FetchException failure) {
        Duration doubled = SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 6));
        Duration longest = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return longest.compareTo(failure.pause()) < 0 ? failure.pause() : longest;
    }

    private void keep(FetchedPage page, Optional<String> cursor) throws IOException {
        try {
            recorder.record(page);
        } catch (NewerFormatException e) {
            throw new IOException(
                    "a newer version of the plugin runs there; collect with that version, or a later one", e);
        }
        if (!cursor.equals(Optional.of(page.next()))) {
            bookmarks.write(source, page.next());
        }
    }
}
