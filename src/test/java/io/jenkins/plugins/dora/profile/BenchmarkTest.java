package io.jenkins.plugins.dora.profile;

import static io.jenkins.plugins.dora.profile.Benchmark.CLASSIC;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTest {
    @ParameterizedTest
    @CsvSource({"2.9, ELITE", "1, ELITE", "0.9999, HIGH", "0.23, HIGH", "0.2299, MEDIUM", "0.03, MEDIUM", "0.0299, LOW"
    })
    void classicDeploymentsPerDayReachABandAtItsLimit(double perDay, Band band) {
        assertThat(CLASSIC.deploymentsPerDay().bandOf(perDay)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "3599.9, ELITE",
        "3600, HIGH",
        "12312, HIGH",
        "86399, HIGH",
        "86400, MEDIUM",
        "604799, MEDIUM",
        "604800, LOW"
    })
    void classicTimesReachABandBelowItsLimit(double seconds, Band band) {
        assertThat(CLASSIC.leadTimeSeconds().bandOf(seconds)).isEqualTo(band);
        assertThat(CLASSIC.restoreSeconds().bandOf(seconds)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0, ELITE", "10.34, ELITE", "15, ELITE", "15.01, HIGH", "30, HIGH", "45, MEDIUM", "45.1, LOW"})
    void classicChangeFailureRatesReachABandUpToItsLimit(double percent, Band band) {
        assertThat(CLASSIC.changeFailurePercent().bandOf(percent)).isEqualTo(band);
    }
}
