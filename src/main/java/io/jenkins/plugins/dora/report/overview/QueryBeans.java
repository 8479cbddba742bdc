package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.benchmark.Band;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Limits;
import io.jenkins.plugins.dora.report.overview.Report.PeriodBean;
import io.jenkins.plugins.dora.report.overview.Report.ScopeBean;
import io.jenkins.plugins.dora.report.overview.metric.BandsBean;
import io.jenkins.plugins.dora.report.overview.metric.BandsBean.LimitsBean;

/** Turns what was asked for, and what is measured against, into beans. */
final class QueryBeans {
    private QueryBeans() {}

    static ScopeBean scope(Scope scope) {
        return new ScopeBean(
                scope.applications().stream().sorted().toList(),
                scope.environments().stream().sorted().toList(),
                scope.tiers().stream().sorted().map(EnvironmentTier::name).toList());
    }

    static PeriodBean period(Period period, Granularity granularity) {
        return new PeriodBean(
                period.from().toString(),
                period.to().toString(),
                period.days(),
                period.zone().getId(),
                granularity.name());
    }

    static BandsBean bands(Benchmark benchmark) {
        return new BandsBean(
                limits(benchmark.deploymentsPerDay()),
                limits(benchmark.leadTimeSeconds()),
                limits(benchmark.changeFailurePercent()),
                limits(benchmark.restoreSeconds()));
    }

    private static LimitsBean limits(Limits limits) {
        return new LimitsBean(
                limits.reach().name(),
                limits.byBand().get(Band.ELITE),
                limits.byBand().get(Band.HIGH),
                limits.byBand().get(Band.MEDIUM));
    }
}
