package io.jenkins.plugins.dora.report.overview.bean;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The values of the headline metrics, as fields of the object that they belong to. A metric without a value is null there.
 *
 * @param byMetric the values of the metrics that have one, in their unit
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record HeadlineValuesBean(Map<HeadlineMetric, Double> byMetric) {
    @Exported
    public @Nullable Double deploymentsPerDay() {
        return of(HeadlineMetric.DEPLOYMENT_FREQUENCY);
    }

    @Exported
    public @Nullable Double leadTimeMedianSeconds() {
        return of(HeadlineMetric.LEAD_TIME);
    }

    @Exported
    public @Nullable Double changeFailurePercent() {
        return of(HeadlineMetric.CHANGE_FAILURE_RATE);
    }

    @Exported
    public @Nullable Double recoveryMedianSeconds() {
        return of(HeadlineMetric.RECOVERY_TIME);
    }

    @Exported
    public @Nullable Double restoreMedianSeconds() {
        return of(HeadlineMetric.RESTORE_TIME);
    }

    @Exported
    public @Nullable Double reworkPercent() {
        return of(HeadlineMetric.REWORK_RATE);
    }

    /** Returns the value of {@code metric}; null if it has none. */
    public @Nullable Double of(HeadlineMetric metric) {
        return byMetric.get(metric);
    }
}
