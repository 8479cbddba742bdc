package io.jenkins.plugins.dora.report.overview.metric;

import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The limits of the bands; what reaches none of them is LOW.
 *
 * @param deploymentsPerDay of the deployment frequency
 * @param leadTimeSeconds of the median lead time
 * @param changeFailurePercent of the change failure rate
 * @param restoreSeconds of the median recovery time and the median time to restore
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record BandsBean(
        @Exported LimitsBean deploymentsPerDay,
        @Exported LimitsBean leadTimeSeconds,
        @Exported LimitsBean changeFailurePercent,
        @Exported LimitsBean restoreSeconds) {
    /**
     * The limits for one metric.
     *
     * @param reach what it takes to reach a limit: AT_LEAST, BELOW or AT_MOST
     * @param elite limit of ELITE; absent where the table has no such band
     * @param high limit of HIGH, likewise
     * @param medium limit of MEDIUM, likewise
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record LimitsBean(
            @Exported String reach,
            @Exported @Nullable Double elite,
            @Exported @Nullable Double high,
            @Exported @Nullable Double medium) {}
}
