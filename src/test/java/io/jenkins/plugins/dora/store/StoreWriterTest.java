package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.store.journal.FailingDisk;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import io.jenkins.plugins.dora.store.json.EventWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StoreWriterTest {
    private static final int THREADS = 16;

    @TempDir
    private Path directory;

    private final List<Thread> recorders = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, this::recorder);
    private final CountDownLatch firstForce = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger forces = new AtomicInteger();
    private final FailingDisk disk = new FailingDisk();
    private EventStore store;

    private Thread recorder(Runnable task) {
        Thread thread = new Thread(task);
        recorders.add(thread);
        return thread;
    }

    @BeforeEach
    void openOnADiskThatTakesItsTime() throws IOException {
        disk.beforeForce = () -> {
            forces.incrementAndGet();
            firstForce.countDown();
            await(goOn);
        };
        store = EventStore.open(directory, Clock.systemUTC(), Retention.FOREVER, OpeningProgress.UNHEARD, disk);
    }

    @AfterEach
    void close() throws IOException {
        disk.forcing = true;
        goOn.countDown();
        threads.shutdownNow();
        store.close();
    }

    @Test
    void threadsThatWaitForTheDiskShareTheNextForce() throws Exception {
        List<Future<Outcome>> recordings = recordWhileTheDiskIsBusy(i -> List.of(SampleEvents.deployment("d" + i)));

        goOn.countDown();

        for (Future<Outcome> recording : recordings) {
            assertThat(recording.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.NEW);
        }
        assertThat(forces).hasValue(2);
        assertThat(recorded()).hasSize(THREADS).doesNotHaveDuplicates();
    }

    @Test
    void nobodyReturnsBeforeHisLineIsOnDisk() throws Exception {
        List<Future<Outcome>> recordings = recordWhileTheDiskIsBusy(i -> List.of(SampleEvents.deployment("d" + i)));

        assertThat(recordings).noneMatch(Future::isDone);
        assertThat(store.snapshot().deployments()).isEmpty();
        goOn.countDown();
        for (Future<Outcome> recording : recordings) {
            recording.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void sameEventFromTwoThreadsIsWrittenOnce() throws Exception {
        List<Future<Outcome>> recordings = recordWhileTheDiskIsBusy(i -> List.of(SampleEvents.deployment("d" + i / 2)));

        goOn.countDown();

        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> recording : recordings) {
            outcomes.add(recording.get(30, TimeUnit.SECONDS));
        }
        assertThat(outcomes)
                .hasSize(THREADS)
                .filteredOn(outcome -> outcome == Outcome.NEW)
                .hasSize(THREADS / 2);
        assertThat(recorded()).hasSize(THREADS / 2);
    }

    @Test
    void whatFitsOnTheDiskIsNotLostForTheSakeOfWhatDoesNot() throws Exception {
        int large = 7;
        List<Future<Outcome>> recordings = recordWhileTheDiskIsBusy(i -> i == large
                ? IntStream.range(0, 100)
                        .<Event>mapToObj(j -> SampleEvents.deployment("large" + j))
                        .toList()
                : List.of(SampleEvents.deployment("d" + i)));
        disk.room = 20 * EventWriter.line(SampleEvents.deployment("d10")).length;

        goOn.countDown();

        for (int i = 0; i < THREADS; i++) {
            Future<Outcome> recording = recordings.get(i);
            if (i == large) {
                assertThatThrownBy(() -> recording.get(30, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasMessageEndingWith("Cannot write to the store " + directory + ": the disk is full");
            } else {
                assertThat(recording.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.NEW);
            }
        }
        assertThat(recorded()).hasSize(THREADS - 1).noneMatch(id -> id.startsWith("large"));
        assertThat(store.snapshot().deployments()).hasSize(THREADS - 1);
    }

    @Test
    void eachThreadHearsOfItsOwnFailure() throws Exception {
        List<Future<Outcome>> recordings = recordWhileTheDiskIsBusy(i -> List.of(SampleEvents.deployment("d" + i)));
        disk.forcing = false;

        goOn.countDown();

        for (Future<Outcome> recording : recordings) {
            assertThatThrownBy(() -> recording.get(30, TimeUnit.SECONDS)).hasRootCauseMessage("Input/output error");
        }
        assertThat(recorded()).isEmpty();
        assertThat(store.snapshot().deployments()).isEmpty();
    }

    /** Lets one thread write, and the others line up behind it. */
    private List<Future<Outcome>> recordWhileTheDiskIsBusy(IntFunction<List<Event>> events)
            throws InterruptedException {
        List<Future<Outcome>> recordings = new ArrayList<>();
        recordings.add(threads.submit(() -> store.record(events.apply(0)).get(0)));
        await(firstForce);
        for (int i = 1; i < THREADS; i++) {
            List<Event> own = events.apply(i);
            recordings.add(threads.submit(() -> store.record(own).get(0)));
        }
        while (recorders.stream()
                        .filter(thread -> thread.getState() == Thread.State.BLOCKED)
                        .count()
                < THREADS - 1) {
            Thread.sleep(1);
        }
        return recordings;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> recorded() throws IOException {
        try (EventStore reader = EventStore.openReadOnly(directory)) {
            return reader.snapshot().deployments().stream().map(Deployment::id).toList();
        }
    }
}
