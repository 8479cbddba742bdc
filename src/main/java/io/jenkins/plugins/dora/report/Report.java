package io.jenkins.plugins.dora.report;

import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The DORA metrics of a scope over a period: the whole answer of {@code api/json}.
 *
 * @param scope what it is about
 * @param period when
 * @param benchmark name of the table that gave the bands
 * @param deploymentFrequency how often was deployed
 * @param leadTimeForChanges how long changes took
 * @param changeFailureRate how many changes failed
 * @param failedDeploymentRecoveryTime how long recovery took
 * @param timeToRestoreService how long incidents lasted
 * @param reworkRate how much was unplanned
 * @param attempts all attempts, failed ones included
 * @param durations how long deploying took
 * @param topFailures where it failed most
 * @param series the numbers per bucket, oldest first, empty buckets included
 * @param comparison the same numbers of other times
 * @param dataQuality what makes the numbers less certain
 * @param choices what else can be asked for
 */
@ExportedBean(defaultVisibility = Report.ALWAYS)
public record Report(
        @Exported ScopeBean scope,
        @Exported PeriodBean period,
        @Exported String benchmark,
        @Exported DeploymentFrequencyBean deploymentFrequency,
        @Exported LeadTimeBean leadTimeForChanges,
        @Exported ChangeFailureRateBean changeFailureRate,
        @Exported RecoveryTimeBean failedDeploymentRecoveryTime,
        @Exported RestoreTimeBean timeToRestoreService,
        @Exported ReworkRateBean reworkRate,
        @Exported AttemptsBean attempts,
        @Exported DurationsBean durations,
        @Exported TopFailuresBean topFailures,
        @Exported List<BucketBean> series,
        @Exported ComparisonBean comparison,
        @Exported List<DataQualityBean> dataQuality,
        @Exported ChoicesBean choices) {
    /** Export visibility of a bean that belongs to its parent at any {@code depth}. */
    static final int ALWAYS = 999;
}
