package io.jenkins.plugins.dora.recording.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.model.InvalidEventException;
import io.jenkins.plugins.dora.model.Result;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T12:00:00Z", "2026-01-31T13:00:00+01:00", " 2026-01-31T12:00:00.000Z\n"})
    void timeMayBeOfAnyZone(String text) {
        assertThat(Parameters.time("finishedAt", text)).contains(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-01-31", "2026-01-31T12:00:00", "1769860800"})
    void timeWithoutZoneIsRefused(String text) {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> Parameters.time("finishedAt", text))
                .withMessageStartingWith("finishedAt: \"" + text + "\" is not a time");
    }

    @Test
    void whatHappenedDidNotHappenInTheFuture() {
        Instant now = Instant.parse("2026-01-31T12:00:00Z");

        assertThat(Parameters.pastTime("finishedAt", "2026-01-31T12:05:00Z", now))
                .isPresent();
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> Parameters.pastTime("finishedAt", "2026-01-31T12:05:01Z", now))
                .withMessage("finishedAt: 2026-01-31T12:05:01Z lies in the future; it is 2026-01-31T12:00:00Z now");
    }

    @Test
    void nothingStatedIsNothing() {
        assertThat(Parameters.time("finishedAt", null)).isEmpty();
        assertThat(Parameters.time("finishedAt", " ")).isEmpty();
        assertThat(Parameters.constant("result", null, Result.class)).isEmpty();
        assertThat(Parameters.constant("result", "", Result.class)).isEmpty();
    }

    @Test
    void constantMayBeInAnyCase() {
        assertThat(Parameters.constant("result", "success ", Result.class)).contains(Result.SUCCESS);
    }

    @Test
    void unknownConstantIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> Parameters.constant("result", "UNSTABLE", Result.class))
                .withMessage("result: \"UNSTABLE\" is none of [SUCCESS, FAILURE, ABORTED, EXPIRED]");
    }
}
