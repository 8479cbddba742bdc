package io.jenkins.plugins.dora.history.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StoppableWorkTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @AfterEach
    void release() {
        never.countDown();
        Thread.interrupted();
    }

    @Test
    void resultAndFailuresArePassedOn() throws IOException {
        assertThat(StoppableWork.run(() -> 42, RecordingProgress.NOBODY)).isEqualTo(42);
        assertThatIOException()
                .isThrownBy(() -> StoppableWork.run(
                        () -> {
                            throw new IOException("the disk is full");
                        },
                        RecordingProgress.NOBODY))
                .withMessage("the disk is full");
        assertThatIllegalStateException()
                .isThrownBy(() -> StoppableWork.run(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        RecordingProgress.NOBODY));
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> StoppableWork.run(
                        () -> {
                            throw new StackOverflowError();
                        },
                        RecordingProgress.NOBODY));
    }

    @Test
    void workThatEndsWhenItIsStoppedStillHasAResult() throws IOException {
        RecordingProgress stopped = new RecordingProgress(0);
        assertThat(StoppableWork.run(() -> stopped.isStopped() ? "half of it" : "all of it", stopped))
                .isEqualTo("half of it");
    }

    @Test
    void workThatWaitsIsInterrupted() throws IOException {
        String result = StoppableWork.run(
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        return "interrupted";
                    }
                    return "";
                },
                new RecordingProgress(0));

        assertThat(result).isEqualTo("interrupted");
    }

    @Test
    void workThatNothingEndsIsLeft() {
        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> StoppableWork.run(this::ignoreEverything, new RecordingProgress(0)));
    }

    @Test
    void interruptOfTheCallerStopsTheWork() throws Exception {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> StoppableWork.run(this::ignoreEverything, RecordingProgress.NOBODY));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private String ignoreEverything() {
        while (true) {
            try {
                never.await();
                return "";
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }
    }
}
