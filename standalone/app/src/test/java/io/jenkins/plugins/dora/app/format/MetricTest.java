package io.jenkins.plugins.dora.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricTest {
    private static final ComparedPeriodBean JANUARY = new ComparedPeriodBean(
            "2026-01-01",
            "2026-02-01",
            2.1,
            20_000.0,
            12.0,
            null,
            3600.0,
            5.0,
            Map.of("deploymentsPerDay", 38.1, "leadTimeMedianSeconds", -10.0),
            null);

    @Test
    void comparesWithTheOtherPeriod() {
        assertThat(Metric.DEPLOYMENT_FREQUENCY.compare(JANUARY)).isEqualTo("2.1 per day, now 38 % better");
        assertThat(Metric.LEAD_TIME.compare(JANUARY)).isEqualTo("5.6 h, now 10 % worse");
    }

    @Test
    void saysOnlyWhatIsKnown() {
        assertThat(Metric.REWORK_RATE.compare(JANUARY)).isEqualTo("5.0 %");
        assertThat(Metric.RECOVERY_TIME.compare(JANUARY)).isEqualTo("-");
        assertThat(Metric.CHANGE_FAILURE_RATE.compare(null)).isEqualTo("-");
    }
}
