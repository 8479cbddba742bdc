package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.metrics.Measured;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.Period;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.report.overview.bean.DataQualityBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts what makes the numbers of a period less certain; what does not occur is not listed. */
final class DataQuality {
    private static final Duration LONG = Duration.ofDays(30);

    private final Measured scope;
    private final Measured measured;
    private final Metrics metrics;
    private final Period period;

    private DataQuality(Measured scope, Metrics metrics, Period period) {
        this.scope = scope;
        this.measured = scope.in(period);
        this.metrics = metrics;
        this.period = period;
    }

    static List<DataQualityBean> of(Measured scope, Metrics metrics, Period period) {
        return new DataQuality(scope, metrics, period)
                .rows()
                .filter(row -> row.count() > 0)
                .toList();
    }

    private Stream<DataQualityBean> rows() {
        return Stream.of(
                row(
                        "NO_CHANGES",
                        deployments(DataQuality::lacksChanges),
                        "deployment",
                        "brought no known change; the lead time of what it brought is unknown",
                        "brought no known change; the lead time of what they brought is unknown"),
                row(
                        "NEGATIVE_LEAD_TIME",
                        metrics.leadTime().ignoredNegative(),
                        "change",
                        "was committed after its deployment finished and is left out of the lead time",
                        "were committed after their deployment finished and are left out of the lead time"),
                row(
                        "CHANGES_CUT",
                        deployments(assessed -> assessed.deployment().changesCut()),
                        "deployment",
                        "has an incomplete list of changes, because older builds are gone",
                        "have an incomplete list of changes, because older builds are gone"),
                row(
                        "INCIDENT_WITHOUT_DEPLOYMENT",
                        incidents(
                                assessed -> period.contains(assessed.incident().openedAt())
                                        && assessed.deployments().isEmpty()),
                        "incident",
                        "has no deployment that is known to have caused it and counts for no change failure",
                        "have no deployment that is known to have caused them and count for no change failure"),
                row(
                        "INCIDENT_OPEN_LONG",
                        incidents(this::openForLong),
                        "incident",
                        "has been open for more than 30 days; perhaps nobody recorded that it was resolved",
                        "have been open for more than 30 days; perhaps nobody recorded that they were resolved"),
                row(
                        "NO_FAILURE_SIGNAL",
                        scope.hasFailureSignal() ? 0 : metrics.changeFailures().whole(),
                        "deployment",
                        "counts as good only because no incident, rollback or hotfix was ever recorded here",
                        "count as good only because no incident, rollback or hotfix was ever recorded here"));
    }

    private static DataQualityBean row(String code, long count, String subject, String one, String many) {
        String message = count == 1 ? "1 " + subject + " " + one + "." : count + " " + subject + "s " + many + ".";
        return new DataQualityBean(code, Math.toIntExact(count), message);
    }

    private long deployments(Predicate<AssessedDeployment> condition) {
        return measured.deployments().stream().filter(condition).count();
    }

    private long incidents(Predicate<AssessedIncident> condition) {
        return Stream.concat(scope.resolved().stream(), scope.unresolved().stream())
                .filter(condition)
                .count();
    }

    private boolean openForLong(AssessedIncident assessed) {
        Instant longAgo = period.end().minus(LONG);
        return assessed.incident().resolvedAt().isEmpty()
                && assessed.incident().openedAt().isBefore(longAgo);
    }

    private static boolean lacksChanges(AssessedDeployment assessed) {
        return assessed.kind().filter(Kind::bringsChanges).isPresent()
                && !assessed.baseline()
                && assessed.deployment().changes().isEmpty();
    }
}
