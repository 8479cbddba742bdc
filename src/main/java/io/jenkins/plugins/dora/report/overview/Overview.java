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
import io.jenkins.plugins.dora.report.overview.bean.BucketBean;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean;
import io.jenkins.plugins.dora.report.overview.bean.DataQualityBean;
import io.jenkins.plugins.dora.report.overview.bean.FindingBean;
import io.jenkins.plugins.dora.report.overview.bean.TargetBean;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.target.finding.Finding;
import io.jenkins.plugins.dora.target.finding.FindingFigures;
import io.jenkins.plugins.dora.target.finding.FindingRecords;
import io.jenkins.plugins.dora.target.finding.FindingRules;
import io.jenkins.plugins.dora.target.goal.TargetResult;
import io.jenkins.plugins.dora.target.goal.TargetResults;
import io.jenkins.plugins.dora.target.position.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the report that a query asks for. */
public final class Overview {
    private final ReportQuery query;
    private final Profile profile;
    private final Period period;
    private final Selection scope;
    private final Selection measured;
    private final AssessedDeployments allTiers;
    private final Trend trend;
    private final Metrics metrics;
    private final List<ReportPart<Comparison>> comparisons;
    private final ReportPart<List<Finding>> findings;
    private final List<TargetResult> targets;
    private final long unreadable;

    public Overview(Assessment assessment, Profile profile, ReportQuery query) {
        this.query = query;
        this.profile = profile;
        period = query.period();
        scope = Selection.of(assessment, query.scope());
        measured = scope.in(period);
        Scope wide = query.scope().ofAllTiers();
        allTiers = assessment.deployments(wide.applications(), wide.environments(), wide.tiers());
        FindingRecords records = new FindingRecords(
                query.scope(),
                period,
                scope,
                assessment.deployments(query.scope().applications(), Set.of(), Set.of()));
        findings = part(() -> FindingRules.of(records));
        List<Period> periods = comparedPeriods();
        List<ReportPart<Metrics>> past = periods.stream()
                .map(days -> part(() -> Trend.compared(scope, days, profile)))
                .toList();
        trend = Trend.of(scope, period, query.granularity(), profile);
        metrics = trend.metrics();
        comparisons = IntStream.range(0, periods.size())
                .mapToObj(number -> part(() -> Comparison.of(
                        metrics, periods.get(number), past.get(number).get())))
                .toList();
        targets = TargetResults.of(assessment, profile, query.scope(), period, metrics);
        unreadable = assessment.unreadable();
    }

    /** Returns the period before, and the baseline window if there is one. */
    private List<Period> comparedPeriods() {
        return Stream.concat(
                        Stream.of(period.previous()),
                        BaselineWindow.before(period, scope, profile.baselineSpan()).stream())
                .toList();
    }

    private <T> ReportPart<T> part(Supplier<T> part) {
        return scope.isLarge() ? ReportPart.begin(part) : ReportPart.of(part);
    }

    /**
     * Returns the report.
     *
     * @param choices what else can be asked for
     */
    public Report report(Report.ChoicesBean choices) {
        ReportPart<List<BucketBean>> buckets = part(this::buckets);
        ReportPart<List<DataQualityBean>> quality = part(() -> DataQuality.of(scope, metrics, period, unreadable));
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
                buckets.get(),
                comparison(),
                quality.get(),
                findings(),
                targets.stream().map(this::target).toList(),
                profile.benchmark().isScored()
                        ? PositionBeans.of(Position.of(metrics, period, profile.industry()))
                        : null,
                measured.applications(),
                choices);
    }

    private List<BucketBean> buckets() {
        return measured.shared(trend.buckets().stream())
                .map(DetailBeans::bucket)
                .toList();
    }

    private Comparison previous() {
        return comparisons.get(0).get();
    }

    private ComparisonBean comparison() {
        Optional<Comparison> baseline =
                comparisons.stream().skip(1).map(ReportPart::get).findFirst();
        return new ComparisonBean(
                previous().bean(scope.beginning()),
                baseline.map(then -> then.bean(scope.beginning())).orElse(null),
                baseline.isPresent() ? null : Reason.NO_BASELINE.bean());
    }

    private List<FindingBean> findings() {
        FindingFigures figures =
                new FindingFigures(metrics, previous().metrics(), previous().different(), trend.stages(), targets);
        return FindingRules.first(FindingRules.of(figures), findings.get()).stream()
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
