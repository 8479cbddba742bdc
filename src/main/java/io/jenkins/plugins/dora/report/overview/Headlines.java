package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.Trend;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.overview.metric.ChangeFailureRateBean;
import io.jenkins.plugins.dora.report.overview.metric.DeploymentFrequencyBean;
import io.jenkins.plugins.dora.report.overview.metric.LeadTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.RecoveryTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.RestoreTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.ReworkRateBean;
import java.util.List;

/**
 * The headline metrics of a report by week, to the last digit, without what surrounds them there: no series, no stages, no
 * comparison.
 *
 * @param deploymentFrequency how often was deployed
 * @param leadTimeForChanges how long changes took
 * @param changeFailureRate how many changes failed
 * @param failedDeploymentRecoveryTime how long recovery took
 * @param timeToRestoreService how long incidents lasted
 * @param reworkRate how much was unplanned
 */
public record Headlines(
        DeploymentFrequencyBean deploymentFrequency,
        LeadTimeBean leadTimeForChanges,
        ChangeFailureRateBean changeFailureRate,
        RecoveryTimeBean failedDeploymentRecoveryTime,
        RestoreTimeBean timeToRestoreService,
        ReworkRateBean reworkRate) {

    /**
     * Computes them.
     *
     * @param scope everything of the scope, of any time
     */
    public static Headlines of(Selection scope, Period period, Profile profile) {
        Metrics metrics = Trend.metrics(scope, period, Granularity.WEEK, profile);
        MetricBeans beans = new MetricBeans(metrics, scope, period, profile.benchmark());
        return new Headlines(
                beans.deploymentFrequency(),
                beans.leadTime(List.of()),
                beans.changeFailureRate(),
                beans.recoveryTime(),
                beans.restoreTime(scope.openAtEndOf(period).size()),
                beans.reworkRate());
    }
}
