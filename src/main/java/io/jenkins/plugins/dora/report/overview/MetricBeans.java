package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.DeploymentFrequency;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.LeadTime;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.report.overview.bean.AttemptsBean;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import io.jenkins.plugins.dora.report.overview.metric.ChangeFailureRateBean;
import io.jenkins.plugins.dora.report.overview.metric.DeploymentFrequencyBean;
import io.jenkins.plugins.dora.report.overview.metric.LeadTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.LeadTimeBean.StageBean;
import io.jenkins.plugins.dora.report.overview.metric.RecoveryTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.RestoreTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.ReworkRateBean;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns metrics into beans: with a band where there is a value that can be judged, with a reason where there is none.
 *
 * @param metrics the metrics
 * @param scope everything of the scope, of any time
 * @param period the period of the metrics
 * @param benchmark the table that gives the bands
 */
record MetricBeans(Metrics metrics, Selection scope, Period period, Benchmark benchmark) {
    DeploymentFrequencyBean deploymentFrequency() {
        DeploymentFrequency frequency = metrics.frequency();
        return new DeploymentFrequencyBean(
                frequency.deployments(),
                frequency.recordedDays(),
                Beans.value(frequency.perDay()),
                Beans.value(frequency.deploymentDaysPerWeekMedian()),
                Beans.byText(frequency.byEnvironment()),
                Beans.byName(frequency.byTier()),
                band(HeadlineMetric.DEPLOYMENT_FREQUENCY),
                reason(HeadlineMetric.DEPLOYMENT_FREQUENCY));
    }

    LeadTimeBean leadTime(List<StageBean> stages) {
        LeadTime leadTime = metrics.leadTime();
        Distribution seconds = leadTime.seconds();
        return new LeadTimeBean(
                seconds.count(),
                leadTime.deployments(),
                Beans.value(seconds.median()),
                Beans.value(seconds.mean()),
                Beans.value(seconds.p95()),
                leadTime.ignoredNegative(),
                band(HeadlineMetric.LEAD_TIME),
                reason(HeadlineMetric.LEAD_TIME),
                stages);
    }

    ChangeFailureRateBean changeFailureRate() {
        Ratio failures = metrics.changeFailures();
        return new ChangeFailureRateBean(
                failures.whole(),
                failures.part(),
                Beans.value(failures.percent()),
                band(HeadlineMetric.CHANGE_FAILURE_RATE),
                reason(HeadlineMetric.CHANGE_FAILURE_RATE));
    }

    RecoveryTimeBean recoveryTime() {
        Distribution seconds = metrics.recoverySeconds();
        return new RecoveryTimeBean(
                seconds.count(),
                Beans.value(seconds.median()),
                Beans.value(seconds.mean()),
                Beans.value(seconds.p95()),
                band(HeadlineMetric.RECOVERY_TIME),
                reason(HeadlineMetric.RECOVERY_TIME));
    }

    RestoreTimeBean restoreTime() {
        Distribution seconds = metrics.restoreSeconds();
        return new RestoreTimeBean(
                seconds.count(),
                scope.openAtEndOf(period).size(),
                Beans.value(seconds.median()),
                Beans.value(seconds.mean()),
                Beans.value(seconds.p95()),
                band(HeadlineMetric.RESTORE_TIME),
                reason(HeadlineMetric.RESTORE_TIME),
                metrics.restore().stages().entrySet().stream()
                        .map(stage -> new RestoreTimeBean.StageBean(
                                stage.getKey(),
                                stage.getValue().count(),
                                Beans.value(stage.getValue().median()),
                                Beans.value(stage.getValue().mean())))
                        .toList());
    }

    ReworkRateBean reworkRate() {
        Ratio rework = metrics.rework();
        return new ReworkRateBean(
                rework.whole(),
                rework.part(),
                Beans.value(metrics.reworkPercent()),
                reason(HeadlineMetric.REWORK_RATE));
    }

    /** Returns why a metric has no value, or one that is not known well enough to judge. */
    @Nullable
    ReasonBean reason(HeadlineMetric metric) {
        return metric == HeadlineMetric.DEPLOYMENT_FREQUENCY
                ? frequencyReason()
                : metric.gap(metrics, period).map(gap -> Reason.of(gap).bean()).orElse(null);
    }

    AttemptsBean attempts() {
        int total =
                metrics.attempts().values().stream().mapToInt(Integer::intValue).sum();
        int failures = metrics.attempts().entrySet().stream()
                .filter(byResult -> byResult.getKey().isFailure())
                .mapToInt(Map.Entry::getValue)
                .sum();
        Ratio failed = new Ratio(failures, total);
        return new AttemptsBean(
                total,
                Beans.byName(metrics.attempts()),
                Beans.value(failed.percent()),
                total == 0 ? Reason.NO_ATTEMPTS.bean() : null);
    }

    /** Returns a reason also for a frequency that can be judged, of a period that is not recorded whole. */
    private @Nullable ReasonBean frequencyReason() {
        DeploymentFrequency frequency = metrics.frequency();
        if (frequency.perDay().isEmpty()) {
            return Reason.NO_DEPLOYMENTS.bean();
        }
        return frequency.recordedDays() < period.days()
                ? scope.beginning()
                        .map(first -> Reason.PARTLY_RECORDED.bean(period.dayOf(first), period.from(), period.to()))
                        .orElseThrow()
                : null;
    }

    private @Nullable String band(HeadlineMetric metric) {
        return metric.gap(metrics, period).isPresent()
                ? null
                : metric.limits(benchmark)
                        .map(limits ->
                                limits.bandOf(metric.of(metrics).orElseThrow()).name())
                        .orElse(null);
    }
}
