package io.jenkins.plugins.dora.report.overview.metric;

import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How long it took to recover from a failed deployment.
 *
 * @param recoveries failed deployments of the period that were recovered from
 * @param medianSeconds interpolated median
 * @param meanSeconds mean
 * @param p95Seconds 95th percentile, interpolated
 * @param band the band of the median
 * @param reason why a value is absent
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record RecoveryTimeBean(
        @Exported int recoveries,
        @Exported @Nullable Double medianSeconds,
        @Exported @Nullable Double meanSeconds,
        @Exported @Nullable Double p95Seconds,
        @Exported @Nullable String band,
        @Exported @Nullable ReasonBean reason)
        implements HeadlineBean {
    @Override
    public @Nullable Double value() {
        return medianSeconds;
    }

    @Override
    public String basis() {
        return Counted.of(recoveries, "recovery", "recoveries");
    }
}
