package io.jenkins.plugins.dora.store.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {
    private static final long YEAR_0 = -62_167_219_200L;
    private static final long YEAR_10000 = 253_402_300_800L;

    @Property(tries = 2_000, seed = "1")
    void readsWhatInstantsWrite(
            @ForAll @LongRange(min = YEAR_0, max = YEAR_10000 - 1) long second,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        Instant time = Instant.ofEpochSecond(second, nanos);

        assertThat(UtcTime.parse(time.toString())).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02T12:00:00.5Z", "2024-02-29T23:59:59Z", "2026-01-01T00:00:00.000000001Z"})
    void readsWhatOthersMayWrite(String text) {
        assertThat(UtcTime.parse(text)).contains(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-02T12:00:00",
                "2026-11-02T12:00:00+01:00",
                "2026-11-02T12:00:00.Z",
                "2026-11-02T12:00:00.1234567890Z",
                "2026-11-02T12:00:00,5Z",
                "2026-02-29T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-00-01T12:00:00Z",
                "2026-11-31T12:00:00Z",
                "2026-11-00T12:00:00Z",
                "2026-11-02T24:00:00Z",
                "2026-11-02T12:60:00Z",
                "2026-11-02T12:00:60Z",
                "2026-11-02 12:00:00Z",
                "2026/11/02T12:00:00Z",
                "2026-11-02T12.00.00Z",
                "+026-11-02T12:00:00Z",
                "2026-11-02T12:00:0oZ"
            })
    void leavesEverythingElseToInstants(String text) {
        assertThat(UtcTime.parse(text)).isEmpty();
    }
}
