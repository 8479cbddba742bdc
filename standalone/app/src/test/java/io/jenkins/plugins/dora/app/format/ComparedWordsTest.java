package io.jenkins.plugins.dora.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import io.jenkins.plugins.dora.report.overview.bean.HeadlineValuesBean;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparedWordsTest {
    private static final ComparedPeriodBean JANUARY = new ComparedPeriodBean(
            "2026-01-01",
            "2026-02-01",
            new HeadlineValuesBean(Map.of(
                    HeadlineMetric.DEPLOYMENT_FREQUENCY,
                    2.1,
                    HeadlineMetric.LEAD_TIME,
                    20_000.0,
                    HeadlineMetric.CHANGE_FAILURE_RATE,
                    12.0,
                    HeadlineMetric.RESTORE_TIME,
                    3600.0,
                    HeadlineMetric.REWORK_RATE,
                    5.0)),
            Map.of("deploymentsPerDay", 38.1, "leadTimeMedianSeconds", -10.0),
            Map.of("deploymentsPerDay", true, "leadTimeMedianSeconds", false, "reworkPercent", false),
            null);

    @Test
    void comparesWithTheOtherPeriod() {
        assertThat(Words.compared(HeadlineMetric.DEPLOYMENT_FREQUENCY, JANUARY))
                .isEqualTo("2.1 per day, now 38 % better");
        assertThat(Words.compared(HeadlineMetric.LEAD_TIME, JANUARY))
                .isEqualTo("5.6 h, now 10 % worse (usual variation)");
    }

    @Test
    void comparesOnlyWhatIsKnown() {
        assertThat(Words.compared(HeadlineMetric.REWORK_RATE, JANUARY)).isEqualTo("5.0 %");
        assertThat(Words.compared(HeadlineMetric.RECOVERY_TIME, JANUARY)).isEqualTo("-");
        assertThat(Words.compared(HeadlineMetric.CHANGE_FAILURE_RATE, null)).isEqualTo("-");
    }
}
