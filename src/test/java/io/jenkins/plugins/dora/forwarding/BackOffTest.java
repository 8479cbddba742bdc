package io.jenkins.plugins.dora.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff();

    @Test
    void pausesDoubleUpToFiveMinutes() {
        assertThat(pause()).hasSeconds(1);
        assertThat(pause()).hasSeconds(2);
        assertThat(pause()).hasSeconds(4);
        for (int failure = 4; failure <= 9; failure++) {
            pause();
        }
        assertThat(backOff.failures()).isEqualTo(9);
        assertThat(pause()).hasMinutes(5);
        for (int failure = 11; failure <= 100; failure++) {
            assertThat(pause()).hasMinutes(5);
        }
    }

    @Test
    void arrivalBeginsAnew() {
        pause();
        pause();
        backOff.arrived();

        assertThat(backOff.failures()).isZero();
        assertThat(pause()).hasSeconds(1);
    }

    @Test
    void receiverMayAskForMoreButNotForLess() {
        assertThat(backOff.failed(Duration.ofHours(1))).hasHours(1);
        assertThat(backOff.failed(Duration.ofMillis(1))).hasSeconds(2);
    }

    private Duration pause() {
        return backOff.failed(Duration.ZERO);
    }
}
