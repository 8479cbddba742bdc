package io.jenkins.plugins.dora.recording.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T12:00:00Z", "2026-01-31T13:00:00+01:00", " 2026-01-31T12:00:00.000Z\n"})
    void timeMayBeOfAnyZone(String text) {
        assertThat(StatedTexts.time("finishedAt", text)).contains(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-01-31", "2026-01-31T12:00:00", "1769860800"})
    void timeWithoutZoneIsRefused(String text) {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> StatedTexts.time("finishedAt", text))
                .withMessageStartingWith("finishedAt: \"" + text + "\" is not a time");
    }

    @Test
    void whatHappenedDidNotHappenInTheFuture() {
        Instant now = Instant.parse("2026-01-31T12:00:00Z");

        assertThat(StatedTexts.pastTime("finishedAt", "2026-01-31T12:05:00Z", now))
                .isPresent();
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> StatedTexts.pastTime("finishedAt", "2026-01-31T12:05:01Z", now))
                .withMessage(
                        "finishedAt: 2026-01-31T12:05:01Z is in the future; the current time is 2026-01-31T12:00:00Z");
    }

    @Test
    void nothingStatedIsNothing() {
        assertThat(StatedTexts.time("finishedAt", null)).isEmpty();
        assertThat(StatedTexts.time("finishedAt", " ")).isEmpty();
        assertThat(StatedTexts.constant("result", null, Result.class)).isEmpty();
        assertThat(StatedTexts.constant("result", "", Result.class)).isEmpty();
    }

    @Test
    void constantMayBeInAnyCase() {
        assertThat(StatedTexts.constant("result", "success ", Result.class)).contains(Result.SUCCESS);
    }

    @Test
    void unknownConstantIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> StatedTexts.constant("result", "UNSTABLE", Result.class))
                .withMessage("result: \"UNSTABLE\" is not one of [SUCCESS, FAILURE, ABORTED, EXPIRED]");
    }
}
