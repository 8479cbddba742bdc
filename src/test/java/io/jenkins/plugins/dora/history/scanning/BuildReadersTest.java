package io.jenkins.plugins.dora.history.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.JobDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BuildReadersTest {
    private static final JobDirectory JOB =
            new JobDirectory("deploy", "job/deploy/", Optional.empty(), Map.of(), false, Path.of("builds"), List.of());

    private final CountDownLatch never = new CountDownLatch(1);
    private final List<Integer> leftOut = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void release() {
        never.countDown();
    }

    @Test
    void buildsKeepTheirOrder() {
        int[] numbers = new int[64];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = index + 1;
        }
        try (BuildReaders readers = readers(Watcher.NOBODY, Duration.ofMinutes(1))) {
            assertThat(readers.read(JOB, numbers))
                    .extracting(BuildRecord::number)
                    .isSorted()
                    .hasSize(64);
        }
    }

    @Test
    void buildThatDoesNotAnswerIsLeftOut() {
        try (BuildReaders readers = readers(Watcher.NOBODY, Duration.ofMillis(100))) {
            assertThat(readers.read(JOB, 1, 1000, 2, 2000, 3, 4, 5, 6, 7, 8))
                    .extracting(BuildRecord::number)
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        }
        assertThat(leftOut).containsExactly(1000, 2000);
    }

    @Test
    void readingEndsWhenItIsStopped() {
        try (BuildReaders readers = readers(new Watcher(0), Duration.ofMinutes(1))) {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> readers.read(JOB, 1000));
        }
    }

    @Test
    void threadsEnd() throws InterruptedException {
        try (BuildReaders readers = readers(Watcher.NOBODY, Duration.ofMinutes(1))) {
            readers.read(JOB, 1, 2, 3);
        }
        for (Thread thread : List.copyOf(threads)) {
            thread.join();
            assertThat(thread.isDaemon()).isTrue();
        }
    }

    private BuildReaders readers(Progress progress, Duration patience) {
        return new BuildReaders(this::read, (job, number) -> leftOut.add(number), progress, patience);
    }

    /** Reads a build; those from 1000 on are on a disk that does not answer. */
    private Optional<BuildRecord> read(JobDirectory job, int number) {
        threads.add(Thread.currentThread());
        boolean waits = number >= 1000;
        while (waits) {
            try {
                never.await();
                waits = false;
            } catch (InterruptedException e) {
                // A disk does not mind
            }
        }
        return Optional.of(new BuildRecord(
                job,
                number,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                "SUCCESS",
                false,
                false,
                false,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty()));
    }
}
