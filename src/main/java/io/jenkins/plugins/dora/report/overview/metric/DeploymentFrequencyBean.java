package io.jenkins.plugins.dora.report.overview.metric;

import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How often was deployed.
 *
 * @param deployments successful releases that count
 * @param recordedDays days of the period that are recorded
 * @param perDay releases per recorded day; absent where nothing was recorded before the end of the period
 * @param deploymentDaysPerWeekMedian median, over the whole ISO weeks of the period, of days with a deployment
 * @param byEnvironment counted deployments by environment, every part of a release
 * @param byTier counted releases by tier
 * @param band the band; absent without a value, and where too few days are recorded
 * @param reason why a value is absent
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record DeploymentFrequencyBean(
        @Exported int deployments,
        @Exported int recordedDays,
        @Exported @Nullable Double perDay,
        @Exported @Nullable Double deploymentDaysPerWeekMedian,
        @Exported Map<String, Integer> byEnvironment,
        @Exported Map<String, Integer> byTier,
        @Exported @Nullable String band,
        @Exported @Nullable ReasonBean reason)
        implements HeadlineBean {
    @Override
    public @Nullable Double value() {
        return perDay;
    }

    @Override
    public String basis() {
        int parts = byEnvironment.values().stream().mapToInt(Integer::intValue).sum();
        return parts == deployments
                ? Counted.of(parts, "deployment")
                : Counted.of(deployments, "release") + ", " + Counted.of(parts, "deployment");
    }
}
