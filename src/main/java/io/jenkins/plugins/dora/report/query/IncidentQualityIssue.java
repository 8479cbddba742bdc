package io.jenkins.plugins.dora.report.query;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.metrics.selection.Period;
import java.time.Duration;
import java.util.function.BiPredicate;

/** Reasons why the numbers of an incident are less certain, at the end of a period. */
public enum IncidentQualityIssue {
    /** It opened in the period, and no deployment is known to have caused it. */
    INCIDENT_WITHOUT_DEPLOYMENT(
            (assessed, period) -> period.contains(assessed.incident().openedAt())
                    && assessed.deployments().isEmpty()
                    && !assessed.onRollback()),
    /** It opened in the period, and names a deployment that brought nothing that could have caused it. */
    INCIDENT_ON_ROLLBACK(
            (assessed, period) -> period.contains(assessed.incident().openedAt()) && assessed.onRollback()),
    /** It has been open for more than 30 days when the period ends. */
    INCIDENT_OPEN_LONG((assessed, period) -> assessed.incident().isOpenAt(period.end())
            && assessed.incident().openedAt().isBefore(period.end().minus(Duration.ofDays(30))));

    private final BiPredicate<AssessedIncident, Period> condition;

    IncidentQualityIssue(BiPredicate<AssessedIncident, Period> condition) {
        this.condition = condition;
    }

    public boolean concerns(AssessedIncident assessed, Period period) {
        return condition.test(assessed, period);
    }
}
