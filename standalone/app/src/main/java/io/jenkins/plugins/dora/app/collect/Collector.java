package io.jenkins.plugins.dora.app.collect;

import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects several controllers into one store, each in a thread of its own. A failure of one does not affect the others. */
public final class Collector {
    private final List<Collecting> all;
    private final CountDownLatch running;

    /**
     * @param sources the controllers; every id once
     * @param tokens the tokens to read them with
     * @param directory the directory of the store
     * @param store the open store
     * @param clock gives the time of recording of events without one
     * @param warnings takes lines for the user; called by several threads
     */
    public Collector(
            List<CollectedController> sources,
            Tokens tokens,
            Path directory,
            EventStore store,
            Clock clock,
            Consumer<String> warnings) {
        FeedClient client = new FeedClient(tokens);
        Bookmarks bookmarks = new Bookmarks(directory, store);
        running = new CountDownLatch(sources.size());
        all = sources.stream()
                .map(source -> {
                    Consumer<String> ofSource = warning -> warnings.accept(source.id() + ": " + warning);
                    if (source.isUnencrypted()
                            && tokens.authorization(source.id()).isPresent()) {
                        ofSource.accept("the token is sent without encryption; use https");
                    }
                    PageRecorder recorder = new PageRecorder(source.controller(), store, clock, ofSource);
                    Follower follower = new Follower(
                            source, client, bookmarks, recorder, ofSource, pause -> Thread.sleep(pause.toMillis()));
                    return new Collecting(source.id(), follower, recorder.tally());
                })
                .toList();
    }

    /** Begins. */
    public void start(boolean forever) {
        all.forEach(one -> one.start(forever));
    }

    /** Waits for the end of all; returns whether it came within a time. */
    public boolean await(long millis) throws InterruptedException {
        return running.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Ends all of them after the pages that they are recording. */
    public void stop() throws InterruptedException {
        all.forEach(one -> one.thread.interrupt());
        running.await();
    }

    /** Returns a line for each controller: the outcomes of its events, and the reason if it could not be collected. */
    public List<String> summary() {
        return all.stream().map(Collecting::toString).toList();
    }

    /** Returns how many lines arrived so far. */
    public long lines() {
        return all.stream().mapToLong(one -> one.tally.lines()).sum();
    }

    /** Whether all events of all controllers are recorded. */
    public boolean isComplete() {
        return all.stream().allMatch(one -> one.failure == null && one.tally.isComplete());
    }

    /** One controller. */
    private final class Collecting {
        private final String id;
        private final Follower follower;
        private final Tally tally;
        private Thread thread = new Thread();
        private volatile @Nullable String failure;

        Collecting(String id, Follower follower, Tally tally) {
            this.id = id;
            this.follower = follower;
            this.tally = tally;
        }

        void start(boolean forever) {
            thread = new Thread(() -> collect(forever), "collects " + id);
            thread.setDaemon(true);
            thread.start();
        }

        private void collect(boolean forever) {
            try {
                follower.run(forever);
            } catch (InterruptedException e) {
                // Somebody wants it to end; what was recorded is kept.
            } catch (IOException | RuntimeException e) {
                failure = String.valueOf(e.getMessage());
            } finally {
                running.countDown();
            }
        }

        @Override
        public String toString() {
            String failed = Optional.ofNullable(failure)
                    .map(reason -> "; not complete: " + reason)
                    .orElse("");
            return id + ": " + tally + failed;
        }
    }
}
