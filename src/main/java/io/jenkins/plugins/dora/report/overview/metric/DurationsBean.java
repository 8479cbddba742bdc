package io.jenkins.plugins.dora.report.overview.metric;

import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How long deployments took.
 *
 * @param rollbackMeanSeconds mean duration of rollbacks
 * @param byApplication mean duration of successful deployments of each application
 * @param reason why {@code rollbackMeanSeconds} is absent
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record DurationsBean(
        @Exported @Nullable Double rollbackMeanSeconds,
        @Exported List<ApplicationDurationBean> byApplication,
        @Exported @Nullable ReasonBean reason) {
    /**
     * How long deployments of one application took.
     *
     * @param application its name
     * @param deployments successful deployments
     * @param meanSeconds their mean duration
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record ApplicationDurationBean(
            @Exported String application,
            @Exported int deployments,
            @Exported double meanSeconds) {}
}
