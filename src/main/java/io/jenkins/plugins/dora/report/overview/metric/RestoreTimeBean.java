package io.jenkins.plugins.dora.report.overview.metric;

import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How long incidents lasted.
 *
 * @param incidents incidents resolved in the period
 * @param open incidents not resolved yet
 * @param medianSeconds interpolated median
 * @param meanSeconds mean
 * @param p95Seconds 95th percentile, interpolated
 * @param band the band of the median
 * @param reason why a value is absent
 * @param stages where the time went
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record RestoreTimeBean(
        @Exported int incidents,
        @Exported int open,
        @Exported @Nullable Double medianSeconds,
        @Exported @Nullable Double meanSeconds,
        @Exported @Nullable Double p95Seconds,
        @Exported @Nullable String band,
        @Exported @Nullable ReasonBean reason,
        @Exported List<StageBean> stages)
        implements HeadlineBean {
    @Override
    public @Nullable Double value() {
        return medianSeconds;
    }

    @Override
    public String basis() {
        return Counted.of(incidents, "incident") + ", " + open + " open";
    }

    /**
     * A stretch of the way from opening to resolution.
     *
     * @param name {@code OPENED_TO_ACKNOWLEDGED} or {@code ACKNOWLEDGED_TO_RESOLVED}
     * @param incidents incidents that were acknowledged between opening and resolution
     * @param medianSeconds interpolated median
     * @param meanSeconds mean
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record StageBean(
            @Exported String name,
            @Exported int incidents,
            @Exported @Nullable Double medianSeconds,
            @Exported @Nullable Double meanSeconds) {}
}
