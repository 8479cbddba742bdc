package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.bench.Figures.Row;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.query.DeploymentQuery;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plugin: answers with the whole report, of which the figures are a part. */
final class PluginEngine implements Engine {
    static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);

    private final EventStore store;
    private final Reporter reporter;

    PluginEngine(Path directory) throws IOException {
        store = EventStore.openReadOnly(directory);
        reporter = new Reporter(store.snapshot(), PROFILE);
    }

    @Override
    public Figures report(Question question) {
        Map<String, List<String>> parameters = Map.of(
                "from", List.of(question.from().toString()),
                "to", List.of(question.to().toString()),
                "application", List.of(question.application()),
                "tier", List.of(question.production() ? "PRODUCTION" : "ALL"));
        return figures(reporter.report(ReportQuery.parse(parameters, ZoneOffset.UTC, Instant.EPOCH)));
    }

    private static Figures figures(Report report) {
        List<Row> rows = new ArrayList<>();
        report.series()
                .forEach(week -> rows.add(new Row(
                        week.deployments(),
                        week.byResult().getOrDefault("FAILURE", 0),
                        value(week.headlines().leadTimeMedianSeconds()),
                        value(week.leadTimeP95Seconds()),
                        value(week.headlines().changeFailurePercent()),
                        value(week.headlines().recoveryMedianSeconds()),
                        value(week.headlines().restoreMedianSeconds()),
                        value(week.headlines().reworkPercent()))));
        rows.add(new Row(
                report.headlines().deploymentFrequency().deployments(),
                report.attempts().byResult().getOrDefault("FAILURE", 0),
                value(report.headlines().leadTimeForChanges().medianSeconds()),
                value(report.headlines().leadTimeForChanges().p95Seconds()),
                value(report.headlines().changeFailureRate().percent()),
                value(report.headlines().failedDeploymentRecoveryTime().medianSeconds()),
                value(report.headlines().timeToRestoreService().medianSeconds()),
                value(report.headlines().reworkRate().percent())));
        return new Figures(rows);
    }

    private static double value(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    @Override
    public List<String> firstPage(String application) {
        Map<String, List<String>> parameters = Map.of(
                "from", List.of(MadeUpHistory.FIRST_DAY.toString()),
                "to", List.of(MadeUpHistory.END.toString()),
                "application", List.of(application),
                "limit", List.of("50"));
        return reporter
                .deployments(DeploymentQuery.parse(parameters, ZoneOffset.UTC, Instant.EPOCH))
                .page()
                .deployments()
                .stream()
                .map(row -> row.id() + ' ' + row.version() + ' ' + row.result())
                .toList();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
