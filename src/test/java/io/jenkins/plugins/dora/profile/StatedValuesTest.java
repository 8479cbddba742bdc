package io.jenkins.plugins.dora.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedValuesTest {
    @ParameterizedTest
    @CsvSource({"48, PT48H", "1.5, PT1H30M", "0, PT0S", "0.3333333333333333, PT20M"})
    void hoursMayHaveAFraction(String text, Duration hours) {
        assertThat(StatedValues.hours(text)).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two", "-1", "1000001"})
    void hoursThatMakeNoSenseAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedValues.hours(text))
                .withMessage("\"" + text + "\" is not a number from 0 to 1000000");
    }

    @Test
    void zoneIsKnownByItsName() {
        assertThat(StatedValues.zone("Europe/Berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedValues.zone("Berlin"))
                .withMessage("\"Berlin\" is not a time zone such as Europe/Berlin or UTC");
    }

    @Test
    void ownTableNeedsANameOfItsOwn() {
        assertThat(StatedValues.ownBenchmarkName("ours")).isEqualTo("ours");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedValues.ownBenchmarkName("CLASSIC"))
                .withMessage("\"CLASSIC\" is the name of another table");
    }

    @Test
    void knownTableIsFoundByItsName() {
        assertThat(StatedValues.benchmark("DORA_2023")).isEqualTo(Benchmark.DORA_2023);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedValues.benchmark("DORA_1999"))
                .withMessageContaining("is not one of [CLASSIC, DORA_2021, ");
    }
}
