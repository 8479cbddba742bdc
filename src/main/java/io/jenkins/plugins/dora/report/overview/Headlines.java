package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.Trend;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import io.jenkins.plugins.dora.report.overview.metric.ChangeFailureRateBean;
import io.jenkins.plugins.dora.report.overview.metric.DeploymentFrequencyBean;
import io.jenkins.plugins.dora.report.overview.metric.HeadlineBean;
import io.jenkins.plugins.dora.report.overview.metric.LeadTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.LeadTimeBean.StageBean;
import io.jenkins.plugins.dora.report.overview.metric.RecoveryTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.RestoreTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.ReworkRateBean;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The headline metrics of a scope over a period, as fields of the report.
 *
 * @param deploymentFrequency how often was deployed
 * @param leadTimeForChanges how long changes took
 * @param changeFailureRate how many changes failed
 * @param failedDeploymentRecoveryTime how long recovery took
 * @param timeToRestoreService how long incidents lasted
 * @param reworkRate how much was unplanned
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record Headlines(
        @Exported DeploymentFrequencyBean deploymentFrequency,
        @Exported LeadTimeBean leadTimeForChanges,
        @Exported ChangeFailureRateBean changeFailureRate,
        @Exported RecoveryTimeBean failedDeploymentRecoveryTime,
        @Exported RestoreTimeBean timeToRestoreService,
        @Exported ReworkRateBean reworkRate) {

    /**
     * Computes those of a report by week, to the last digit, without what surrounds them there: no series, no stages, no
     * comparison.
     *
     * @param scope everything of the scope, of any time
     */
    public static Headlines of(Selection scope, Period period, Profile profile) {
        Metrics metrics = Trend.metrics(scope, period, Granularity.WEEK, profile);
        return of(new MetricBeans(metrics, scope, period, profile.benchmark()), List.of());
    }

    static Headlines of(MetricBeans beans, List<StageBean> stages) {
        return new Headlines(
                beans.deploymentFrequency(),
                beans.leadTime(stages),
                beans.changeFailureRate(),
                beans.recoveryTime(),
                beans.restoreTime(),
                beans.reworkRate());
    }

    /** Returns them in the order of {@link HeadlineMetric}. */
    public List<HeadlineBean> all() {
        return List.of(
                deploymentFrequency,
                leadTimeForChanges,
                changeFailureRate,
                failedDeploymentRecoveryTime,
                timeToRestoreService,
                reworkRate);
    }

    /** Returns one of them. */
    public HeadlineBean of(HeadlineMetric metric) {
        return all().get(metric.ordinal());
    }
}
