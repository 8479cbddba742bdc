package io.jenkins.plugins.dora.configuration.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OwnBenchmarkTest {
    @Test
    void everyLimitIsTheKeyOfTheFile() {
        OwnBenchmark own = new OwnBenchmark(
                "ours",
                limits("1", "0.2", "0.03"),
                limits("1", "48", "168"),
                limits("5", "15", null),
                limits("0.5", "24", "168"));
        own.setYear("2026");

        assertThat(own.benchmark())
                .isEqualTo(ProfileYaml.parse("""
                        dora:
                          benchmark:
                            name: ours
                            year: 2026
                            deploymentsPerDay: {elite: 1, high: 0.2, medium: 0.03}
                            leadTimeHours: {elite: 1, high: 48, medium: 168}
                            changeFailurePercent: {elite: 5, high: 15}
                            restoreHours: {elite: 0.5, high: 24, medium: 168}
                        """, ZoneOffset.UTC).benchmark());
    }

    @Test
    void everyMetricNeedsLimits() {
        LimitSettings limits = limits("1", null, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnBenchmark("ours", limits, limits, limits, null).benchmark())
                .withMessage("restoreHours: is missing");
    }

    @Test
    void wrongLimitIsToldWithItsPlace() {
        LimitSettings limits = limits("1", null, null);
        LimitSettings wrong = limits("fast", null, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnBenchmark("ours", limits, wrong, limits, limits).benchmark())
                .withMessage("leadTimeHours: elite: \"fast\" is not a number from 0 to 1000000");
    }

    private static LimitSettings limits(String elite, String high, String medium) {
        LimitSettings limits = new LimitSettings();
        limits.setElite(elite);
        limits.setHigh(high);
        limits.setMedium(medium);
        return limits;
    }
}
