package io.jenkins.plugins.dora.report.bean;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The numbers of one bucket of the period.
 *
 * @param start first day
 * @param end day after the last
 * @param deployments successful deployments that count
 * @param byResult attempts by result
 * @param byTier counted deployments by tier
 * @param leadTimeMedianSeconds median lead time
 * @param leadTimeP95Seconds 95th percentile of the lead time
 * @param changeFailurePercent change failure rate
 * @param recoveryMedianSeconds median failed deployment recovery time
 * @param restoreMedianSeconds median time to restore service
 * @param reworkPercent deployment rework rate
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record BucketBean(
        @Exported String start,
        @Exported String end,
        @Exported int deployments,
        @Exported Map<String, Integer> byResult,
        @Exported Map<String, Integer> byTier,
        @Exported @Nullable Double leadTimeMedianSeconds,
        @Exported @Nullable Double leadTimeP95Seconds,
        @Exported @Nullable Double changeFailurePercent,
        @Exported @Nullable Double recoveryMedianSeconds,
        @Exported @Nullable Double restoreMedianSeconds,
        @Exported @Nullable Double reworkPercent) {}
