package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.report.overview.bean.DataQualityBean;
import io.jenkins.plugins.dora.report.query.DeploymentQualityIssue;
import io.jenkins.plugins.dora.report.query.IncidentQualityIssue;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts what makes the numbers of a period less certain; what does not occur is not listed. */
final class DataQuality {
    private final Selection scope;
    private final Selection measured;
    private final Metrics metrics;
    private final Period period;
    private final long unreadable;

    private DataQuality(Selection scope, Metrics metrics, Period period, long unreadable) {
        this.scope = scope;
        this.measured = scope.in(period);
        this.metrics = metrics;
        this.period = period;
        this.unreadable = unreadable;
    }

    static List<DataQualityBean> of(Selection scope, Metrics metrics, Period period, long unreadable) {
        return new DataQuality(scope, metrics, period, unreadable)
                .rows()
                .filter(row -> row.count() > 0)
                .map(Row::bean)
                .toList();
    }

    private Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "NO_CHANGES",
                        deployments(DeploymentQualityIssue.NO_CHANGES),
                        "deployment",
                        "has no known changes, so its lead time is unknown",
                        "have no known changes, so their lead time is unknown"),
                new Row(
                        "NEGATIVE_LEAD_TIME",
                        metrics.leadTime().ignoredNegative(),
                        "change",
                        "was committed after its deployment finished and is left out of the lead time",
                        "were committed after their deployment finished and are left out of the lead time"),
                new Row(
                        "CHANGES_CUT",
                        deployments(DeploymentQualityIssue.CHANGES_CUT),
                        "deployment",
                        "has incomplete changes, because older builds are gone",
                        "have incomplete changes, because older builds are gone"),
                new Row(
                        "INCIDENT_WITHOUT_DEPLOYMENT",
                        incidents(IncidentQualityIssue.INCIDENT_WITHOUT_DEPLOYMENT),
                        "incident",
                        "is not attributed to a deployment and does not count as a change failure",
                        "are not attributed to a deployment and do not count as change failures"),
                new Row(
                        "INCIDENT_ON_ROLLBACK",
                        incidents(IncidentQualityIssue.INCIDENT_ON_ROLLBACK),
                        "incident",
                        "names a deployment without changes of its own and does not count as a change failure",
                        "name deployments without changes of their own and do not count as change failures"),
                new Row(
                        "INCIDENT_OPEN_LONG",
                        incidents(IncidentQualityIssue.INCIDENT_OPEN_LONG),
                        "incident",
                        "has been open for more than 30 days; its resolution may not have been recorded",
                        "have been open for more than 30 days; their resolution may not have been recorded"),
                new Row(
                        "NO_FAILURE_SIGNAL",
                        scope.hasFailureSignal() ? 0 : metrics.changeFailures().whole(),
                        "deployment",
                        "counts as successful only because no incident, rollback or hotfix was ever recorded here",
                        "count as successful only because no incident, rollback or hotfix was ever recorded here"),
                new Row(
                        "UNREADABLE_RECORD",
                        unreadable,
                        "record",
                        "cannot be read and does not count",
                        "cannot be read and do not count"));
    }

    private long deployments(DeploymentQualityIssue issue) {
        return measured.shared(IntStream.range(0, measured.deployments().size()))
                .filter(index -> issue.concerns(measured.deployments(), index)
                        && !measured.deployments().isLaterPart(index))
                .count();
    }

    private long incidents(IncidentQualityIssue issue) {
        return Stream.concat(scope.resolved().stream(), scope.unresolved().stream())
                .filter(assessed -> issue.concerns(assessed, period))
                .count();
    }

    /** An issue, how often it occurs, and its sentence about one and about several. */
    private record Row(String code, long count, String subject, String one, String many) {
        DataQualityBean bean() {
            String message = Counted.of(count, subject) + ' ' + (count == 1 ? one : many) + '.';
            return new DataQualityBean(code, Math.toIntExact(count), message);
        }
    }
}
