package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.BaselineWindow;
import io.jenkins.plugins.dora.metrics.Durations;
import io.jenkins.plugins.dora.metrics.LeadTimeStages;
import io.jenkins.plugins.dora.metrics.Measured;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.Period;
import io.jenkins.plugins.dora.metrics.Scope;
import io.jenkins.plugins.dora.metrics.TopFailures;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Snapshot;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.bean.BucketBean;
import io.jenkins.plugins.dora.report.bean.ComparisonBean;
import io.jenkins.plugins.dora.report.bean.ComparisonBean.ComparedPeriodBean;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers queries about one snapshot, or about a part of it.
 *
 * <p>Immutable and safe for use by several threads. Assessing the snapshot is most of the work, so a reporter is worth
 * keeping for as long as its snapshot is current.
 */
public final class Reporter {
    private final Assessment assessment;
    private final Profile profile;

    /** Assesses {@code snapshot} as {@code profile} says. */
    public Reporter(Snapshot snapshot, Profile profile) {
        this(Assessment.of(snapshot, profile), profile);
    }

    private Reporter(Assessment assessment, Profile profile) {
        this.assessment = assessment;
        this.profile = profile;
    }

    /**
     * Returns a reporter that knows only of the deployments of the jobs that {@code included} accepts and of the incidents
     * of their applications. What each deployment was, a rollback for one, still follows from all that is recorded.
     *
     * @param included takes the full name of the job that did a deployment; empty if no build did
     */
    public Reporter about(Predicate<Optional<String>> included) {
        return new Reporter(assessment.about(included), profile);
    }

    /** Returns the report that {@code query} asks for. */
    public Report report(ReportQuery query) {
        Period period = query.period();
        Measured scope = Measured.of(assessment, query.scope());
        Measured allTiers = Measured.of(assessment, query.scope().ofAllTiers());
        Metrics metrics = Metrics.of(scope, period, profile);
        MetricBeans beans = new MetricBeans(metrics, scope, profile.benchmark());
        return new Report(
                scopeBean(query.scope()),
                new Report.PeriodBean(
                        period.from().toString(),
                        period.to().toString(),
                        period.days(),
                        period.zone().getId(),
                        query.granularity().name()),
                profile.benchmark().name(),
                profile.benchmark().year(),
                beans.deploymentFrequency(),
                beans.leadTime(DetailBeans.stages(LeadTimeStages.of(scope, period))),
                beans.changeFailureRate(),
                beans.recoveryTime(),
                beans.restoreTime(scope.in(period).unresolved().size()),
                beans.reworkRate(),
                beans.attempts(),
                DetailBeans.durations(Durations.of(scope, period)),
                DetailBeans.topFailures(TopFailures.of(allTiers, period)),
                series(query, scope),
                comparison(metrics, scope, period),
                DataQuality.of(scope, metrics, period),
                new Report.ChoicesBean(names(Deployment::application), names(Deployment::environment)));
    }

    private List<String> names(Function<Deployment, String> name) {
        return assessment.deployments().stream()
                .map(assessed -> name.apply(assessed.deployment()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Report.ScopeBean scopeBean(Scope scope) {
        return new Report.ScopeBean(
                scope.applications().stream().sorted().toList(),
                scope.environments().stream().sorted().toList(),
                scope.tiers().stream().sorted().map(EnvironmentTier::name).toList());
    }

    private List<BucketBean> series(ReportQuery query, Measured scope) {
        return query.period().buckets(query.granularity()).stream()
                .map(bucket -> DetailBeans.bucket(bucket, Metrics.of(scope, bucket, profile)))
                .toList();
    }

    private ComparisonBean comparison(Metrics metrics, Measured scope, Period period) {
        Optional<Period> baseline = BaselineWindow.before(period, scope, profile.baselineSpan());
        return new ComparisonBean(
                compared(metrics, scope, period.previous()),
                baseline.map(window -> compared(metrics, scope, window)).orElse(null),
                baseline.isPresent() ? null : Reason.NO_BASELINE.bean());
    }

    private ComparedPeriodBean compared(Metrics now, Measured scope, Period then) {
        return Comparison.of(now, Metrics.of(scope, then, profile), then, scope.beginning());
    }
}
