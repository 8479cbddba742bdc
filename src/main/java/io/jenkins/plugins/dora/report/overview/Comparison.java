package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import io.jenkins.plugins.dora.report.overview.bean.HeadlineValuesBean;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets the metrics of another period beside those reported, and says by how much the reported ones are better. */
final class Comparison {
    private Comparison() {}

    /**
     * Compares.
     *
     * @param now the metrics reported
     * @param then another period
     * @param beginning when the first attempt of the scope finished
     */
    static ComparedPeriodBean of(Metrics now, Compared then, Optional<Instant> beginning) {
        return new ComparedPeriodBean(
                then.period().from().toString(),
                then.period().to().toString(),
                new HeadlineValuesBean(HeadlineMetric.valuesOf(then.metrics())),
                improvements(now, then.metrics()),
                significant(now, then.metrics(), then.different()),
                incomplete(then.metrics(), then.period(), beginning));
    }

    private static @Nullable ReasonBean incomplete(Metrics then, Period period, Optional<Instant> beginning) {
        int recordedDays = then.frequency().recordedDays();
        if (recordedDays == 0 && beginning.isPresent()) {
            return recordingBegan(Reason.NOT_RECORDED_YET, period, beginning.get());
        }
        if (then.frequency().deployments() == 0) {
            return Reason.NO_DEPLOYMENTS.bean();
        }
        return recordedDays < period.days()
                ? recordingBegan(Reason.PARTLY_RECORDED, period, beginning.orElseThrow())
                : null;
    }

    private static ReasonBean recordingBegan(Reason reason, Period period, Instant beginning) {
        return reason.bean(period.dayOf(beginning), period.from(), period.to());
    }

    private static Map<String, Double> improvements(Metrics now, Metrics then) {
        Map<String, Double> improvements = new LinkedHashMap<>();
        for (HeadlineMetric metric : HeadlineMetric.values()) {
            metric.improvement(metric.of(now), metric.of(then))
                    .ifPresent(percent -> improvements.put(metric.key(), percent));
        }
        return improvements;
    }

    private static Map<String, Boolean> significant(Metrics now, Metrics then, Set<HeadlineMetric> different) {
        Map<String, Boolean> significant = new LinkedHashMap<>();
        for (HeadlineMetric metric : HeadlineMetric.values()) {
            if (metric.of(now).isPresent() && metric.of(then).isPresent()) {
                significant.put(metric.key(), different.contains(metric));
            }
        }
        return significant;
    }
}
