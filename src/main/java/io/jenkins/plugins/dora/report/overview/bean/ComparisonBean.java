package io.jenkins.plugins.dora.report.overview.bean;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The same figures of other periods, for comparison.
 *
 * @param previous the period of the same length before
 * @param baseline the baseline window; absent where the period reported on begins before it is over
 * @param baselineReason why {@code baseline} is absent
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record ComparisonBean(
        @Exported @Nullable ComparedPeriodBean previous,
        @Exported @Nullable ComparedPeriodBean baseline,
        @Exported @Nullable ReasonBean baselineReason) {
    /**
     * The numbers of another period.
     *
     * @param from first day
     * @param to day after the last
     * @param headlines the headline metrics of that period
     * @param improvementPercent for each value that both periods have, by how many percent it is better now;
     *     negative where it is worse
     * @param significant for each value that both periods have, whether they differ by more than chance
     * @param reason why the numbers are absent, or cover a part of the period only since recording began later
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record ComparedPeriodBean(
            @Exported String from,
            @Exported String to,
            @Exported(merge = true) HeadlineValuesBean headlines,
            @Exported Map<String, Double> improvementPercent,
            @Exported Map<String, Boolean> significant,
            @Exported @Nullable ReasonBean reason) {}
}
