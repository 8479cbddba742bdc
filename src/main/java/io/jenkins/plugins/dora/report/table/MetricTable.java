package io.jenkins.plugins.dora.report.table;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One row for each application, tier and bucket of days, one for each tier and bucket of all applications together, and one
 * for each team, tier and bucket.
 */
public final class MetricTable {
    /** The table. */
    public static final FigureTable<Bucket> TABLE = new FigureTable<>(
            "metrics",
            List.of(
                    Column.textIfAny("application", Bucket::application),
                    Column.text("tier", bucket -> bucket.tier().name()),
                    Column.day("from_day", bucket -> bucket.days().from()),
                    Column.day("to_day", bucket -> bucket.days().to()),
                    Column.count(
                            "deployments",
                            bucket -> bucket.metrics().frequency().deployments()),
                    Column.count(
                            "recorded_days",
                            bucket -> bucket.metrics().frequency().recordedDays()),
                    headline("deployments_per_day", HeadlineMetric.DEPLOYMENT_FREQUENCY),
                    Column.count(
                            "lead_times",
                            bucket -> bucket.metrics().leadTime().seconds().count()),
                    headline("lead_time_median_seconds", HeadlineMetric.LEAD_TIME),
                    Column.numberIfAny(
                            "lead_time_p95_seconds",
                            bucket -> bucket.metrics().leadTime().seconds().p95()),
                    Column.count(
                            "could_fail",
                            bucket -> bucket.metrics().changeFailures().whole()),
                    Column.count(
                            "failed",
                            bucket -> bucket.metrics().changeFailures().part()),
                    headline("change_failure_percent", HeadlineMetric.CHANGE_FAILURE_RATE),
                    Column.count(
                            "recovered",
                            bucket -> bucket.metrics().recoverySeconds().count()),
                    headline("recovery_median_seconds", HeadlineMetric.RECOVERY_TIME),
                    Column.count(
                            "restored",
                            bucket -> bucket.metrics().restoreSeconds().count()),
                    headline("restore_median_seconds", HeadlineMetric.RESTORE_TIME),
                    Column.count(
                            "successes", bucket -> bucket.metrics().rework().whole()),
                    Column.count("rework", bucket -> bucket.metrics().rework().part()),
                    headline("rework_percent", HeadlineMetric.REWORK_RATE),
                    Column.count("attempts", bucket -> bucket.attempts(false)),
                    Column.count("failed_attempts", bucket -> bucket.attempts(true)),
                    Column.textIfAny("team", Bucket::team)),
            MetricTable::all);

    private MetricTable() {}

    private static Column<Bucket> headline(String name, HeadlineMetric metric) {
        return Column.numberIfAny(name, bucket -> metric.of(bucket.metrics()));
    }

    /**
     * The metrics of some days.
     *
     * @param application the application; empty for all of them together
     * @param team the team; empty for what belongs to any team or none
     * @param tier the tier of the environments
     * @param days the days
     * @param metrics the metrics
     */
    public record Bucket(
            Optional<String> application, Optional<String> team, EnvironmentTier tier, Period days, Metrics metrics) {
        long attempts(boolean onlyFailed) {
            return metrics.attempts().entrySet().stream()
                    .filter(attempts -> !onlyFailed || attempts.getKey().isFailure())
                    .mapToLong(Map.Entry<Result, Integer>::getValue)
                    .sum();
        }
    }

    private static Stream<Bucket> all(TableScope scope) {
        Stream<String> applications = ApplicationTable.names(scope.assessment()).stream();
        Stream<Bucket> ofApplications = Stream.concat(
                        Stream.of(Optional.<String>empty()), applications.map(Optional::of))
                .flatMap(application -> buckets(application, scope));
        Stream<Bucket> ofTeams = scope.profile().teams().all().stream()
                .flatMap(team -> buckets(Optional.empty(), Optional.of(team.name()), scope.ofTeam(team.name())));
        return Stream.concat(ofApplications, ofTeams);
    }

    /** Returns the buckets of an application, or of all together, from the first on of which something is recorded. */
    public static Stream<Bucket> buckets(Optional<String> application, TableScope scope) {
        return buckets(application, Optional.empty(), scope);
    }

    /** Returns the buckets of an application as far as it belongs to teams: those of each team. */
    public static Stream<Bucket> bucketsOfTeams(String application, TableScope scope) {
        return TeamTable.names(scope).stream()
                .flatMap(team -> buckets(Optional.of(application), Optional.of(team), scope.ofTeam(team)));
    }

    private static Stream<Bucket> buckets(Optional<String> application, Optional<String> team, TableScope scope) {
        return Arrays.stream(EnvironmentTier.values()).flatMap(tier -> of(application, team, tier, scope));
    }

    private static Stream<Bucket> of(
            Optional<String> application, Optional<String> team, EnvironmentTier tier, TableScope scope) {
        Assessment assessment = scope.assessment();
        Set<String> names = application.map(Set::of).orElse(Set.of());
        Selection selection = Selection.of(assessment, new Scope(names, Set.of(), Set.of(tier)));
        Optional<Instant> first = first(selection);
        return scope.period().buckets(scope.granularity()).stream()
                .filter(days -> first.filter(days.end()::isAfter).isPresent())
                .map(days -> new Bucket(application, team, tier, days, Metrics.of(selection, days, scope.profile())));
    }

    /** Returns when the first attempt finished, or the first incident was opened. */
    private static Optional<Instant> first(Selection selection) {
        return Stream.concat(
                        selection.beginning().stream(),
                        Stream.concat(selection.resolved().stream(), selection.unresolved().stream())
                                .map(assessed -> assessed.incident().openedAt()))
                .min(Instant::compareTo);
    }
}
