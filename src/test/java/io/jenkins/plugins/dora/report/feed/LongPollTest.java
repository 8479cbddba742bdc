package io.jenkins.plugins.dora.report.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import io.jenkins.plugins.dora.store.feed.FeedPage;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongPollTest {
    private static final FeedQuery TWO_SECONDS = new FeedQuery(FeedCursor.START, 10, Duration.ofSeconds(2));

    @TempDir
    private Path directory;

    private EventStore store;

    @BeforeEach
    void open() throws StoreException {
        store = EventStore.open(directory, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void answersAsSoonAsSomethingIsRecorded() throws IOException {
        AtomicInteger pauses = new AtomicInteger();
        LongPoll poll = new LongPoll(1, duration -> {
            if (pauses.incrementAndGet() == 3) {
                record("d1");
            }
        });

        assertThat(poll.read(store.feed(), TWO_SECONDS).lines()).hasSize(1);
        assertThat(pauses).hasValue(3);
    }

    @Test
    void answersWithNothingAfterItsTime() throws IOException {
        AtomicInteger millis = new AtomicInteger();
        LongPoll poll = new LongPoll(1, duration -> millis.addAndGet((int) duration.toMillis()));

        FeedPage page = poll.read(store.feed(), TWO_SECONDS);

        assertThat(page.isEmpty()).isTrue();
        assertThat(page.next()).isEqualTo(FeedCursor.START);
        assertThat(millis).hasValue(2_000);
    }

    @Test
    void waitsForNothingThatIsThere() throws IOException {
        record("d1");
        LongPoll poll = new LongPoll(1, duration -> record("never"));

        assertThat(poll.read(store.feed(), TWO_SECONDS).lines()).hasSize(1);
    }

    @Test
    void onlySoManyWaitAtOnceAndMayWaitAgain() throws IOException {
        AtomicInteger crowded = new AtomicInteger();
        LongPoll[] poll = new LongPoll[1];
        poll[0] = new LongPoll(1, duration -> {
            try {
                // A second request while the first one waits: it would pause in here for ever.
                assertThat(poll[0].read(store.feed(), TWO_SECONDS).isEmpty()).isTrue();
                crowded.incrementAndGet();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        poll[0].read(store.feed(), TWO_SECONDS);
        poll[0].read(store.feed(), TWO_SECONDS);

        assertThat(crowded).hasValue(16);
    }

    @Test
    void endsWhenTheServerWantsItsThreadBack() throws IOException {
        LongPoll poll = new LongPoll(1, duration -> {
            throw new InterruptedException();
        });

        assertThat(poll.read(store.feed(), TWO_SECONDS).isEmpty()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    private void record(String id) {
        try {
            store.record(SampleEvents.deployment(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
