package io.jenkins.plugins.dora.report.overview.metric;

import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How many deployments were unplanned repairs.
 *
 * @param deployments successful deployments
 * @param rework rollbacks and hotfixes among them
 * @param percent their share
 * @param reason why the share is absent
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record ReworkRateBean(
        @Exported int deployments,
        @Exported int rework,
        @Exported @Nullable Double percent,
        @Exported @Nullable ReasonBean reason)
        implements HeadlineBean {
    @Override
    public @Nullable Double value() {
        return percent;
    }

    @Override
    public String basis() {
        return Counted.of(rework, "repair") + " of " + deployments;
    }

    @Override
    public @Nullable String band() {
        return null;
    }
}
