package io.jenkins.plugins.dora.recording.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TimeLimit limit = new TimeLimit(Duration.ofSeconds(1), threads);

    @AfterEach
    void shutDown() {
        threads.shutdownNow();
    }

    @Test
    void answerInTimeIsReturned() throws Exception {
        assertThat(limit.call(() -> "main")).isEqualTo("main");
    }

    @Test
    void failureIsThatOfTheAgent() {
        assertThatIOException()
                .isThrownBy(() -> limit.call(() -> {
                    throw new IOException("the agent is gone");
                }))
                .withMessage("the agent is gone");
    }

    @Test
    void agentThatDoesNotAnswerIsNotWaitedForLong() {
        assertThatIOException()
                .isThrownBy(() -> limit.call(() -> {
                    Thread.sleep(60_000);
                    return "late";
                }))
                .withMessage("no answer in 1 seconds");
    }
}
