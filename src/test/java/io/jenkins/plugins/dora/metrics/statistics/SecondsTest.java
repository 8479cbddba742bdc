package io.jenkins.plugins.dora.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SecondsTest {
    @Test
    void fractionsAreKept() {
        assertThat(Seconds.of(Duration.ofMillis(90_500))).isEqualTo(90.5);
        assertThat(Seconds.of(Duration.ofMillis(-500))).isEqualTo(-0.5);
    }
}
