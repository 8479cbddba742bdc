package io.jenkins.plugins.dora.history.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.history.BuildRecord;
import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.buildfile.BuildFileReader;
import io.jenkins.plugins.dora.history.home.JenkinsHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BuildReadersTest {
    @TempDir
    private Path directory;

    private final CountDownLatch never = new CountDownLatch(1);
    private final List<Integer> leftOut = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    private final BuildFileReader reader = new BuildFileReader(new Skipped(), Instant.parse("2026-02-01T00:00:00Z"));
    private JobDirectory job;

    @BeforeEach
    void create() throws IOException {
        GeneratedHome home = new GeneratedHome(directory);
        for (int number = 1; number <= 64; number++) {
            home.job("deploy").build(number, build -> build);
        }
        new JenkinsHome(directory, new Skipped()).forEachJob(found -> job = found);
        reader.read(job, 1);
    }

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
        try (BuildReaders readers = readers(RecordingProgress.NOBODY, Duration.ofMinutes(1))) {
            assertThat(readers.read(job, numbers))
                    .extracting(BuildRecord::number)
                    .isSorted()
                    .hasSize(64);
        }
    }

    @Test
    void buildThatDoesNotAnswerIsLeftOut() {
        try (BuildReaders readers = readers(RecordingProgress.NOBODY, Duration.ofSeconds(1))) {
            assertThat(readers.read(job, 1, 1000, 2, 2000, 3, 4, 5, 6, 7, 8))
                    .extracting(BuildRecord::number)
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        }
        assertThat(leftOut).containsExactly(1000, 2000);
    }

    @Test
    void readingEndsWhenItIsStopped() {
        try (BuildReaders readers = readers(new RecordingProgress(0), Duration.ofMinutes(1))) {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> readers.read(job, 1000));
        }
    }

    @Test
    void threadsEnd() throws InterruptedException {
        try (BuildReaders readers = readers(RecordingProgress.NOBODY, Duration.ofMinutes(1))) {
            readers.read(job, 1, 2, 3);
        }
        for (Thread thread : List.copyOf(threads)) {
            thread.join();
            assertThat(thread.isDaemon()).isTrue();
        }
    }

    private BuildReaders readers(Progress progress, Duration patience) {
        return new BuildReaders(this::read, (same, number) -> leftOut.add(number), progress, patience);
    }

    /** Reads a build; those from 1000 on are on a disk that does not answer. */
    private Optional<BuildRecord> read(JobDirectory directoryOfJob, int number) {
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
        return number >= 1000 ? Optional.empty() : reader.read(directoryOfJob, number);
    }
}
