package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import io.jenkins.plugins.dora.report.overview.bean.HeadlineValuesBean;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import io.jenkins.plugins.dora.target.significance.Significance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of another period beside those reported.
 *
 * @param reported the metrics reported
 * @param period the other period
 * @param metrics its metrics
 * @param different the metrics that differ by more than chance
 */
record Comparison(Metrics reported, Period period, Metrics metrics, Set<HeadlineMetric> different) {
    /** Compares {@code reported} with the {@code metrics} of another {@code period}. */
    static Comparison of(Metrics reported, Period period, Metrics metrics) {
        return new Comparison(reported, period, metrics, Significance.between(reported, metrics, period));
    }

    /**
     * Returns the other period, and by how much the reported metrics are better.
     *
     * @param beginning when the first attempt of the scope finished
     */
    ComparedPeriodBean bean(Optional<Instant> beginning) {
        return new ComparedPeriodBean(
                period.from().toString(),
                period.to().toString(),
                new HeadlineValuesBean(HeadlineMetric.valuesOf(metrics)),
                improvements(),
                significant(),
                incomplete(beginning));
    }

    private @Nullable ReasonBean incomplete(Optional<Instant> beginning) {
        int recordedDays = metrics.frequency().recordedDays();
        if (recordedDays == 0 && beginning.isPresent()) {
            return recordingBegan(Reason.NOT_RECORDED_YET, beginning.get());
        }
        if (metrics.frequency().deployments() == 0) {
            return Reason.NO_DEPLOYMENTS.bean();
        }
        return recordedDays < period.days() ? recordingBegan(Reason.PARTLY_RECORDED, beginning.orElseThrow()) : null;
    }

    private ReasonBean recordingBegan(Reason reason, Instant beginning) {
        return reason.bean(period.dayOf(beginning), period.from(), period.to());
    }

    private Map<String, Double> improvements() {
        Map<String, Double> improvements = new LinkedHashMap<>();
        for (HeadlineMetric metric : HeadlineMetric.values()) {
            metric.improvement(metric.of(reported), metric.of(metrics))
                    .ifPresent(percent -> improvements.put(metric.key(), percent));
        }
        return improvements;
    }

    private Map<String, Boolean> significant() {
        Map<String, Boolean> significant = new LinkedHashMap<>();
        for (HeadlineMetric metric : HeadlineMetric.values()) {
            if (metric.of(reported).isPresent() && metric.of(metrics).isPresent()) {
                significant.put(metric.key(), different.contains(metric));
            }
        }
        return significant;
    }
}
