package io.jenkins.plugins.dora.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochNanosTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02T12:00:00.123456789Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z"})
    void losesNothing(String time) {
        assertThat(EpochNanos.toInstant(EpochNanos.of(Instant.parse(time)))).isEqualTo(Instant.parse(time));
    }

    @Test
    void timesFarAwayBecomeTheFirstOrTheLast() {
        long first = EpochNanos.of(Instant.parse("0000-01-01T00:00:00Z"));
        long last = EpochNanos.of(Instant.parse("9999-12-31T23:59:59Z"));

        assertThat(EpochNanos.toInstant(first))
                .isBetween(Instant.parse("1823-01-01T00:00:00Z"), Instant.parse("1824-12-31T00:00:00Z"));
        assertThat(EpochNanos.toInstant(last))
                .isBetween(Instant.parse("2116-01-01T00:00:00Z"), Instant.parse("2117-01-01T00:00:00Z"));
        assertThat(EpochNanos.secondsBetween(first, last)).isPositive();
    }
}
