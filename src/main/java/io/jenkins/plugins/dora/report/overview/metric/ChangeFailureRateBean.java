package io.jenkins.plugins.dora.report.overview.metric;

import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How many deployed changes failed.
 *
 * @param deployments deployments that could have failed: successful ones but rollbacks and redeployments
 * @param failed how many of them failed
 * @param percent their share
 * @param band the band; withheld where failures are never reported
 * @param reason why a value or the band is absent
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record ChangeFailureRateBean(
        @Exported int deployments,
        @Exported int failed,
        @Exported @Nullable Double percent,
        @Exported @Nullable String band,
        @Exported @Nullable ReasonBean reason)
        implements HeadlineBean {
    @Override
    public @Nullable Double value() {
        return percent;
    }

    @Override
    public String basis() {
        return failed + " failed of " + deployments;
    }
}
