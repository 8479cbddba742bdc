package io.jenkins.plugins.dora.report.overview.bean;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
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
     * @param deploymentsPerDay deployments per day
     * @param leadTimeMedianSeconds median lead time
     * @param changeFailurePercent change failure rate
     * @param recoveryMedianSeconds median failed deployment recovery time
     * @param restoreMedianSeconds median time to restore service
     * @param reworkPercent deployment rework rate
     * @param improvementPercent for each number above that both periods have, by how many percent it is better now;
     *     negative where it is worse
     * @param significant for each number above that both periods have, whether they differ by more than chance
     * @param reason why the numbers are absent, or tell of a part of the period only because recording began later
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record ComparedPeriodBean(
            @Exported String from,
            @Exported String to,
            @Exported @Nullable Double deploymentsPerDay,
            @Exported @Nullable Double leadTimeMedianSeconds,
            @Exported @Nullable Double changeFailurePercent,
            @Exported @Nullable Double recoveryMedianSeconds,
            @Exported @Nullable Double restoreMedianSeconds,
            @Exported @Nullable Double reworkPercent,
            @Exported Map<String, Double> improvementPercent,
            @Exported Map<String, Boolean> significant,
            @Exported @Nullable ReasonBean reason) {
        /** Returns the value of {@code metric}; null if it is absent. */
        public @Nullable Double value(HeadlineMetric metric) {
            return switch (metric) {
                case DEPLOYMENT_FREQUENCY -> deploymentsPerDay;
                case LEAD_TIME -> leadTimeMedianSeconds;
                case CHANGE_FAILURE_RATE -> changeFailurePercent;
                case RECOVERY_TIME -> recoveryMedianSeconds;
                case RESTORE_TIME -> restoreMedianSeconds;
                case REWORK_RATE -> reworkPercent;
            };
        }
    }
}
