package io.jenkins.plugins.dora.report.overview.metric;

import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How long changes took from commit to deployment.
 *
 * @param changes changes with a lead time
 * @param deployments deployments that brought at least one of them
 * @param medianSeconds interpolated median
 * @param meanSeconds mean
 * @param p95Seconds 95th percentile, interpolated
 * @param ignoredNegative changes left out because they were committed after their deployment
 * @param band the band of the median
 * @param reason why a value is absent
 * @param stages where the time went
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record LeadTimeBean(
        @Exported int changes,
        @Exported int deployments,
        @Exported @Nullable Double medianSeconds,
        @Exported @Nullable Double meanSeconds,
        @Exported @Nullable Double p95Seconds,
        @Exported int ignoredNegative,
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
        return Counted.of(changes, "change");
    }

    /**
     * A stretch of the way from commit to deployment.
     *
     * @param name such as {@code COMMIT_TO_BUILD}
     * @param changes changes for which both ends are known
     * @param medianSeconds interpolated median
     * @param meanSeconds mean
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record StageBean(
            @Exported String name,
            @Exported int changes,
            @Exported @Nullable Double medianSeconds,
            @Exported @Nullable Double meanSeconds) {}
}
