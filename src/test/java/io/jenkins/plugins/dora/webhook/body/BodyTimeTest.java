package io.jenkins.plugins.dora.webhook.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-02T12:00:00Z, 2026-11-02T12:00:00Z",
        "2026-11-02T12:00:00.5Z, 2026-11-02T12:00:00.500Z",
        "2026-11-02T12:00:00.432911368Z, 2026-11-02T12:00:00.432911368Z",
        "2026-11-02T12:00:00.4329113689999Z, 2026-11-02T12:00:00.432911368Z",
        "2026-11-02T12:00Z, 2026-11-02T12:00:00Z",
        "2026-11-02t12:00:00z, 2026-11-02T12:00:00Z",
        "2026-11-02 12:00:00 UTC, 2026-11-02T12:00:00Z",
        "2026-11-02 12:00:00 +0200, 2026-11-02T10:00:00Z",
        "2026-11-02 12:00:00 +0000, 2026-11-02T12:00:00Z",
        "2026-11-02T12:00:00.000+00:00, 2026-11-02T12:00:00Z",
        "2026-11-02T12:00:00.971-0800, 2026-11-02T20:00:00.971Z",
        "2026-11-02T12:00:00+05:30, 2026-11-02T06:30:00Z",
        "2026-11-02T12:00:00+02, 2026-11-02T10:00:00Z",
        "1793620800, 2026-11-02T12:00:00Z",
        "1793620800.25, 2026-11-02T12:00:00.250Z",
        "1793620800250, 2026-11-02T12:00:00.250Z",
        "1793620800250001, 2026-11-02T12:00:00.250001Z",
        "1793620800250000110, 2026-11-02T12:00:00.250000110Z",
    })
    void readsWhatSendersWrite(String text, Instant time) {
        assertThat(BodyTime.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "0", "1969-12-31T23:59:59Z"})
    void takesATimeBefore1970ForNone(String text) {
        assertThat(BodyTime.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-02",
                "2026-11-02T12:00:00",
                "2026-13-02T12:00:00Z",
                "2026-02-30T12:00:00Z",
                "2026-11-02T12:00:00+99:00",
                "2026-11-02T25:00:00Z",
                "99999999999999999999",
                "-5",
                "1e9"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BodyTime.parse(text));
    }

    @Test
    void oneTimeIsTheSameHoweverItIsWritten() {
        assertThat(BodyTime.parse("2026-11-02 14:00:00 +0200")).isEqualTo(BodyTime.parse("1793620800"));
    }
}
