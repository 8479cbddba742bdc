package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.benchmark.Band;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Limits;
import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;
import io.jenkins.plugins.dora.report.overview.Report.PeriodBean;
import io.jenkins.plugins.dora.report.overview.Report.ScopeBean;
import io.jenkins.plugins.dora.report.overview.metric.BandsBean;
import io.jenkins.plugins.dora.report.overview.metric.BandsBean.LimitsBean;
import org.jspecify.annotations.Nullable;

/** Turns what was asked for, and what is measured against, into beans. */
final class QueryBeans {
    private QueryBeans() {}

    static ScopeBean scope(Scope scope) {
        return new ScopeBean(
                scope.applications().stream().sorted().toList(),
                scope.environments().stream().sorted().toList(),
                scope.tiers().stream().sorted().map(EnvironmentTier::name).toList(),
                scope.teams().stream().sorted().toList(),
                scope.controllers().stream().sorted().toList());
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
                limits(Reach.AT_LEAST, benchmark.deploymentsPerDay()),
                limits(Reach.BELOW, benchmark.leadTimeSeconds()),
                limits(Reach.AT_MOST, benchmark.changeFailurePercent()),
                limits(Reach.BELOW, benchmark.restoreSeconds()));
    }

    private static LimitsBean limits(Reach reach, @Nullable Limits limits) {
        return limits == null
                ? new LimitsBean(reach.name(), null, null, null)
                : new LimitsBean(
                        reach.name(),
                        limits.byBand().get(Band.ELITE),
                        limits.byBand().get(Band.HIGH),
                        limits.byBand().get(Band.MEDIUM));
    }
}
