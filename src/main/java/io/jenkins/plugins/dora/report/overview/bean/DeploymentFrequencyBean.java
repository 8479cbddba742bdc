package io.jenkins.plugins.dora.report.overview.bean;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * How often was deployed.
 *
 * @param deployments successful deployments that count
 * @param perDay deployments per day over all days of the period; absent without deployments
 * @param deploymentDaysPerWeekMedian median, over the ISO weeks of the period, of days with a deployment
 * @param byEnvironment counted deployments by environment
 * @param byTier counted deployments by tier
 * @param band the band; absent without deployments
 * @param reason why a value is absent
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record DeploymentFrequencyBean(
        @Exported int deployments,
        @Exported @Nullable Double perDay,
        @Exported @Nullable Double deploymentDaysPerWeekMedian,
        @Exported Map<String, Integer> byEnvironment,
        @Exported Map<String, Integer> byTier,
        @Exported @Nullable String band,
        @Exported @Nullable ReasonBean reason) {}
