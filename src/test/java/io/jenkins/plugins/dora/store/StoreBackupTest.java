package io.jenkins.plugins.dora.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.store.journal.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StoreBackupTest {
    private static final int COPIES = 10;
    private static final int RECORDED_BETWEEN = 5;

    @TempDir
    private Path home;

    private final AtomicInteger confirmed = new AtomicInteger();

    @Test
    void copyThatIsMadeWhileSomebodyRecordsHoldsWhatWasRecordedBefore() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        AtomicBoolean recording = new AtomicBoolean(true);
        try (EventStore store = EventStore.open(home.resolve("dora"), Clock.systemUTC())) {
            Future<?> recorder = thread.submit(() -> record(store, recording));
            for (int copy = 1; copy <= COPIES; copy++) {
                while (confirmed.get() < copy * RECORDED_BETWEEN && !recorder.isDone()) {
                    Thread.onSpinWait();
                }
                int before = confirmed.get();

                List<String> copied = restored(copyTo(home.resolve("copy" + copy)));

                assertThat(copied).containsAll(ids(before)).containsExactlyElementsOf(ids(copied.size()));
            }
            recording.set(false);
            recorder.get(30, TimeUnit.SECONDS);
        } finally {
            recording.set(false);
            thread.shutdown();
        }
    }

    private Void record(EventStore store, AtomicBoolean recording) throws IOException {
        while (recording.get()) {
            store.record(SampleEvents.deployment("d" + confirmed.get()));
            confirmed.incrementAndGet();
        }
        return null;
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "d" + i).toList();
    }

    private Path copyTo(Path copy) throws IOException {
        Path store = home.resolve("dora");
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(store.relativize(file).toString()));
            }
        }
        return copy;
    }

    /** Uses a copy as a store, and returns what it had. */
    private static List<String> restored(Path copy) throws IOException {
        List<String> ids = new ArrayList<>();
        try (EventStore store = EventStore.open(copy, Clock.systemUTC())) {
            store.snapshot().deployments().stream().map(Deployment::id).forEach(ids::add);
            store.record(SampleEvents.deployment("after"));
            assertThat(store.snapshot().deployments()).hasSize(ids.size() + 1);
        }
        return ids;
    }
}
