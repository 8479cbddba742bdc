package io.jenkins.plugins.dora.report.feed;

import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.feed.FeedPage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Waits for the next line of a feed, as long as a request asks for.
 *
 * <p>A request that waits holds a thread of the server, so only a few may wait at once; others are answered at once.
 */
public final class LongPoll {
    /** The requests of this process. */
    public static final LongPoll SHARED = new LongPoll(4, duration -> Thread.sleep(duration.toMillis()));

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Semaphore places;
    private final Pause pause;

    /** Lets a thread do nothing for a while. */
    @FunctionalInterface
    interface Pause {
        void pause(Duration duration) throws InterruptedException;
    }

    LongPoll(int mostAtOnce, Pause pause) {
        places = new Semaphore(mostAtOnce);
        this.pause = pause;
    }

    /** Returns the page that a query asks for; an empty one if nothing was recorded until its patience ended. */
    public FeedPage read(Feed feed, FeedQuery query) throws IOException {
        FeedPage page = feed.read(query.after(), query.limit());
        if (!page.isEmpty() || query.patience().isZero() || !places.tryAcquire()) {
            return page;
        }
        try {
            return await(feed, query);
        } finally {
            places.release();
        }
    }

    private FeedPage await(Feed feed, FeedQuery query) throws IOException {
        FeedPage page;
        long pauses = query.patience().dividedBy(PAUSE);
        do {
            boolean interrupted = isInterrupted();
            page = feed.read(query.after(), query.limit());
            pauses--;
            if (interrupted) {
                break;
            }
        } while (page.isEmpty() && pauses > 0);
        return page;
    }

    /** Pauses; returns whether the server wants its thread back. */
    private boolean isInterrupted() {
        try {
            pause.pause(PAUSE);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
