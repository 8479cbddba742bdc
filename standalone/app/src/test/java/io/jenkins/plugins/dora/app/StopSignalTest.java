package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StopSignalTest {
    @Test
    @Timeout(20)
    void anInterruptEndsTheWaitAndIsForgotten() {
        try (StopSignal signal = new StopSignal()) {
            Thread.currentThread().interrupt();

            signal.await();

            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }
}
