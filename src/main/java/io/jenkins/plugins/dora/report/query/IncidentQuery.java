package io.jenkins.plugins.dora.report.query;

import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Which incidents are listed: the query parameters of a report, and {@code state}, {@code quality}, {@code offset} and
 * {@code limit}.
 *
 * @param scope which incidents
 * @param period the days into which they lasted
 * @param state whether they are resolved; empty where that does not matter
 * @param issue what makes their numbers less certain; empty where that does not matter
 * @param page which rows
 */
public record IncidentQuery(
        Scope scope, Period period, Optional<State> state, Optional<IncidentQualityIssue> issue, Page page) {
    /** Whether an incident is over. */
    public enum State {
        OPEN,
        RESOLVED
    }

    /**
     * Reads a query.
     *
     * @param values values by parameter name; a parameter may be repeated, empty values are as good as none
     * @param zone the zone of the days
     * @param now the moment that "today" is taken from
     * @throws InvalidQueryException if a value is not one of those its parameter takes, or there is no such parameter
     */
    public static IncidentQuery parse(Map<String, ? extends Collection<String>> values, ZoneId zone, Instant now) {
        QueryParameters parameters = new QueryParameters(values);
        IncidentQuery query = new IncidentQuery(
                ScopeParser.parse(parameters),
                PeriodParser.parse(parameters, zone, now),
                parameters.constant("state", State.class),
                parameters.constant("quality", IncidentQualityIssue.class),
                Page.parse(parameters));
        parameters.refuseOthers();
        return query;
    }

    public boolean accepts(AssessedIncident assessed) {
        return scope.contains(assessed)
                && lastedIntoPeriod(assessed)
                && state.map(wanted -> wanted == stateOf(assessed)).orElse(true)
                && issue.map(wanted -> wanted.concerns(assessed, period)).orElse(true);
    }

    private boolean lastedIntoPeriod(AssessedIncident assessed) {
        Optional<Instant> resolvedAt = assessed.incident().resolvedAt();
        return assessed.incident().openedAt().isBefore(period.end())
                && (resolvedAt.isEmpty() || !resolvedAt.get().isBefore(period.start()));
    }

    private static State stateOf(AssessedIncident assessed) {
        return assessed.incident().resolvedAt().isPresent() ? State.RESOLVED : State.OPEN;
    }
}
