package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.Trend;
import io.jenkins.plugins.dora.metrics.attempt.Durations;
import io.jenkins.plugins.dora.metrics.attempt.TopFailures;
import io.jenkins.plugins.dora.metrics.selection.BaselineWindow;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.link.PageLink;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean;
import io.jenkins.plugins.dora.report.overview.bean.DataQualityBean;
import io.jenkins.plugins.dora.report.overview.bean.FindingBean;
import io.jenkins.plugins.dora.report.overview.bean.TargetBean;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.target.finding.Evidence;
import io.jenkins.plugins.dora.target.finding.FindingRules;
import io.jenkins.plugins.dora.target.goal.TargetResult;
import io.jenkins.plugins.dora.target.goal.TargetResults;
import io.jenkins.plugins.dora.target.position.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/** Makes the report that a query asks for. */
public final class Overview {
    private final ReportQuery query;
    private final Profile profile;
    private final Period period;
    private final Selection scope;
    private final AssessedDeployments allTiers;
    private final Trend trend;
    private final Metrics metrics;
    private final Compared previous;
    private final Optional<Compared> baseline;
    private final AssessedDeployments everywhere;
    private final List<TargetResult> targets;
    private final long unreadable;

    public Overview(Assessment assessment, Profile profile, ReportQuery query) {
        this.query = query;
        this.profile = profile;
        period = query.period();
        scope = Selection.of(assessment, query.scope());
        Scope wide = query.scope().ofAllTiers();
        allTiers = assessment.deployments(wide.applications(), wide.environments(), wide.tiers());
        trend = Trend.of(scope, period, query.granularity(), profile);
        metrics = trend.metrics();
        List<Compared> compared = compared();
        previous = compared.get(0);
        baseline = compared.stream().skip(1).findFirst();
        targets = TargetResults.of(assessment, profile, query.scope(), period, metrics);
        everywhere = assessment.deployments(query.scope().applications(), Set.of(), Set.of());
        unreadable = assessment.unreadable();
    }

    /** Returns the period before, and the baseline window if there is one. */
    private List<Compared> compared() {
        Stream<Period> periods = Stream.concat(
                Stream.of(period.previous()), BaselineWindow.before(period, scope, profile.baselineSpan()).stream());
        return inParts(periods)
                .map(then -> Compared.of(scope, then, profile, metrics))
                .toList();
    }

    private <T> Stream<T> inParts(Stream<T> stream) {
        return scope.isLarge() ? stream.parallel() : stream;
    }

    /**
     * Returns the report.
     *
     * @param choices what else can be asked for
     */
    public Report report(Report.ChoicesBean choices) {
        ForkJoinTask<List<DataQualityBean>> quality = begin(() -> DataQuality.of(scope, metrics, period, unreadable));
        ForkJoinTask<List<FindingBean>> findings = begin(this::findings);
        MetricBeans beans = new MetricBeans(metrics, scope, period, profile.benchmark());
        return new Report(
                QueryBeans.scope(query.scope()),
                QueryBeans.period(period, query.granularity()),
                profile.benchmark().name(),
                profile.benchmark().year(),
                QueryBeans.bands(profile.benchmark()),
                Headlines.of(beans, DetailBeans.stages(trend.stages())),
                beans.attempts(),
                DetailBeans.durations(Durations.of(scope, period)),
                DetailBeans.topFailures(TopFailures.of(allTiers, period)),
                inParts(trend.buckets().stream()).map(DetailBeans::bucket).toList(),
                comparison(),
                quality.join(),
                findings.join(),
                targets.stream().map(this::target).toList(),
                profile.benchmark().isScored()
                        ? PositionBeans.of(Position.of(metrics, period, profile.industry()))
                        : null,
                scope.in(period).applications(),
                choices);
    }

    /** Computes a part of the report: later, on another processor perhaps, where there is much to do. */
    private <T> ForkJoinTask<T> begin(Callable<T> part) {
        ForkJoinTask<T> task = ForkJoinTask.adapt(part);
        if (scope.isLarge()) {
            task.fork();
        } else {
            task.invoke();
        }
        return task;
    }

    private ComparisonBean comparison() {
        return new ComparisonBean(
                Comparison.of(metrics, previous, scope.beginning()),
                baseline.map(then -> Comparison.of(metrics, then, scope.beginning()))
                        .orElse(null),
                baseline.isPresent() ? null : Reason.NO_BASELINE.bean());
    }

    private List<FindingBean> findings() {
        Evidence evidence = new Evidence(
                query.scope(),
                period,
                scope,
                everywhere,
                metrics,
                previous.metrics(),
                previous.different(),
                trend.stages(),
                targets);
        return FindingRules.of(evidence).stream()
                .map(finding -> new FindingBean(
                        finding.code().name(),
                        finding.sentence(),
                        finding.figures(),
                        PageLink.of(query.scope(), period, finding.page())))
                .toList();
    }

    private TargetBean target(TargetResult result) {
        MetricBeans beans = new MetricBeans(result.metrics(), scope, period, profile.benchmark());
        return new TargetBean(
                result.metric().field(),
                result.target().applications().text(),
                result.reach().name(),
                result.goal(),
                Beans.value(result.value()),
                result.isMet().orElse(null),
                Beans.value(result.marginPercent()),
                result.missedBy(),
                result.isMet().isPresent() ? null : beans.reason(result.metric()));
    }
}
