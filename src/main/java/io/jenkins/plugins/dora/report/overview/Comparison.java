package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.Period;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets the metrics of another period beside those reported, and says by how much the reported ones are better. */
final class Comparison {
    private Comparison() {}

    /**
     * Compares.
     *
     * @param now the metrics reported
     * @param then the metrics of {@code period}
     * @param period another period
     * @param beginning when the first deployment of the scope finished
     */
    static ComparedPeriodBean of(Metrics now, Metrics then, Period period, Optional<Instant> beginning) {
        return new ComparedPeriodBean(
                period.from().toString(),
                period.to().toString(),
                Beans.value(HeadlineMetric.DEPLOYMENT_FREQUENCY.of(then)),
                Beans.value(HeadlineMetric.LEAD_TIME.of(then)),
                Beans.value(HeadlineMetric.CHANGE_FAILURE_RATE.of(then)),
                Beans.value(HeadlineMetric.RECOVERY_TIME.of(then)),
                Beans.value(HeadlineMetric.RESTORE_TIME.of(then)),
                Beans.value(HeadlineMetric.REWORK_RATE.of(then)),
                improvements(now, then),
                beginning
                        .map(period::dayOf)
                        .map(first -> incomplete(period, first))
                        .orElse(then.frequency().deployments() == 0 ? Reason.NO_DEPLOYMENTS.bean() : null));
    }

    private static @Nullable ReasonBean incomplete(Period period, LocalDate first) {
        if (!first.isAfter(period.from())) {
            return null;
        }
        Reason reason = first.isBefore(period.to()) ? Reason.PARTLY_RECORDED : Reason.NOT_RECORDED_YET;
        return reason.bean(first, period.from(), period.to());
    }

    private static Map<String, Double> improvements(Metrics now, Metrics then) {
        Map<String, Double> improvements = new LinkedHashMap<>();
        for (HeadlineMetric metric : HeadlineMetric.values()) {
            metric.improvement(metric.of(now), metric.of(then))
                    .ifPresent(percent -> improvements.put(metric.key(), percent));
        }
        return improvements;
    }
}
