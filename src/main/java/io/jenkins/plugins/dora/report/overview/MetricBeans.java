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
import java.util.OptionalDouble;
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
                frequency.isJudgeable(period) ? band(HeadlineMetric.DEPLOYMENT_FREQUENCY) : null,
                frequencyReason(frequency));
    }

    LeadTimeBean leadTime(List<StageBean> stages) {
        LeadTime leadTime = metrics.leadTime();
        Distribution seconds = leadTime.seconds();
        Reason none = metrics.frequency().deployments() == 0 ? Reason.NO_DEPLOYMENTS : Reason.NO_CHANGES_KNOWN;
        return new LeadTimeBean(
                seconds.count(),
                leadTime.deployments(),
                Beans.value(seconds.median()),
                Beans.value(seconds.mean()),
                Beans.value(seconds.p95()),
                leadTime.ignoredNegative(),
                band(HeadlineMetric.LEAD_TIME),
                reason(seconds.median(), none),
                stages);
    }

    ChangeFailureRateBean changeFailureRate() {
        Ratio failures = metrics.changeFailures();
        boolean judged = metrics.hasFailureSignal();
        ReasonBean none = reason(failures.percent(), Reason.NO_DEPLOYMENTS);
        return new ChangeFailureRateBean(
                failures.whole(),
                failures.part(),
                Beans.value(failures.percent()),
                judged ? band(HeadlineMetric.CHANGE_FAILURE_RATE) : null,
                none == null && !judged ? Reason.NO_FAILURE_SIGNAL.bean() : none);
    }

    RecoveryTimeBean recoveryTime() {
        Distribution seconds = metrics.recoverySeconds();
        Reason none = metrics.changeFailures().part() == 0 ? Reason.NO_FAILED_DEPLOYMENTS : Reason.NOT_RECOVERED;
        return new RecoveryTimeBean(
                seconds.count(),
                Beans.value(seconds.median()),
                Beans.value(seconds.mean()),
                Beans.value(seconds.p95()),
                band(HeadlineMetric.RECOVERY_TIME),
                reason(seconds.median(), none));
    }

    RestoreTimeBean restoreTime(int open) {
        Distribution seconds = metrics.restoreSeconds();
        return new RestoreTimeBean(
                seconds.count(),
                open,
                Beans.value(seconds.median()),
                Beans.value(seconds.mean()),
                Beans.value(seconds.p95()),
                band(HeadlineMetric.RESTORE_TIME),
                reason(seconds.median(), Reason.NO_INCIDENTS),
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
                reason(
                        metrics.reworkPercent(),
                        rework.whole() == 0 ? Reason.NO_DEPLOYMENTS : Reason.NO_FAILURE_SIGNAL));
    }

    /** Returns why a metric has no value, or one that is not known well enough to judge. */
    @Nullable
    ReasonBean reason(HeadlineMetric metric) {
        return switch (metric) {
            case DEPLOYMENT_FREQUENCY -> deploymentFrequency().reason();
            case LEAD_TIME -> leadTime(List.of()).reason();
            case CHANGE_FAILURE_RATE -> changeFailureRate().reason();
            case RECOVERY_TIME -> recoveryTime().reason();
            case RESTORE_TIME -> restoreTime(0).reason();
            case REWORK_RATE -> reworkRate().reason();
        };
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
                reason(failed.percent(), Reason.NO_ATTEMPTS));
    }

    private @Nullable ReasonBean frequencyReason(DeploymentFrequency frequency) {
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
        OptionalDouble value = metric.of(metrics);
        return value.isEmpty()
                ? null
                : metric.limits(benchmark)
                        .map(limits -> limits.bandOf(value.getAsDouble()).name())
                        .orElse(null);
    }

    private static @Nullable ReasonBean reason(OptionalDouble value, Reason none) {
        return value.isPresent() ? null : none.bean();
    }
}
