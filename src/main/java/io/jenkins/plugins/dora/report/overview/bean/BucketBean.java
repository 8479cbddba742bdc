package io.jenkins.plugins.dora.report.overview.bean;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The figures of one bucket of the period.
 *
 * @param start first day
 * @param end day after the last
 * @param deployments successful deployments that count
 * @param byResult attempts by result
 * @param byTier counted deployments by tier
 * @param byEnvironment counted deployments by environment
 * @param leadTimeP95Seconds 95th percentile of the lead time
 * @param stageMeanSeconds mean of each stage of the lead time that occurs, in the order in which changes pass them
 * @param couldFail deployments that could have failed: successful ones but rollbacks and redeployments
 * @param failed how many of them failed
 * @param restoreStageMeanSeconds mean of each stage of the time to restore service that occurs
 * @param headlines the headline metrics of the bucket
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record BucketBean(
        @Exported String start,
        @Exported String end,
        @Exported int deployments,
        @Exported Map<String, Integer> byResult,
        @Exported Map<String, Integer> byTier,
        @Exported Map<String, Integer> byEnvironment,
        @Exported @Nullable Double leadTimeP95Seconds,
        @Exported Map<String, Double> stageMeanSeconds,
        @Exported int couldFail,
        @Exported int failed,
        @Exported Map<String, Double> restoreStageMeanSeconds,
        @Exported(merge = true) HeadlineValuesBean headlines) {}
