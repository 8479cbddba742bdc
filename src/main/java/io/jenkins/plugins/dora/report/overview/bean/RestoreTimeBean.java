package io.jenkins.plugins.dora.report.overview.bean;

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
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record RestoreTimeBean(
        @Exported int incidents,
        @Exported int open,
        @Exported @Nullable Double medianSeconds,
        @Exported @Nullable Double meanSeconds,
        @Exported @Nullable Double p95Seconds,
        @Exported @Nullable String band,
        @Exported @Nullable ReasonBean reason) {}
