package io.jenkins.plugins.dora.report.query;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which deployments are listed: the query parameters of a report, and {@code result}, {@code kind}, {@code failed},
 * {@code quality}, {@code offset} and {@code limit}.
 *
 * @param scope which deployments
 * @param period the days in which they finished
 * @param results how they ended; an empty set stands for all
 * @param kinds what they were for; an empty set stands for all, successful or not
 * @param failed whether the deployed change counts as failed; empty where that does not matter
 * @param issue what makes their numbers less certain; empty where that does not matter
 * @param page which rows
 */
public record DeploymentQuery(
        Scope scope,
        Period period,
        Set<Result> results,
        Set<Kind> kinds,
        Optional<Boolean> failed,
        Optional<DeploymentQualityIssue> issue,
        Page page) {
    /**
     * Reads a query.
     *
     * @param values values by parameter name; a parameter may be repeated, empty values are as good as none
     * @param zone the zone of the days
     * @param now the moment that "today" is taken from
     * @throws InvalidQueryException if a value is not one of those its parameter takes, or there is no such parameter
     */
    public static DeploymentQuery parse(Map<String, ? extends Collection<String>> values, ZoneId zone, Instant now) {
        QueryParameters parameters = new QueryParameters(values);
        DeploymentQuery query = new DeploymentQuery(
                ScopeParser.parse(parameters),
                PeriodParser.parse(parameters, zone, now),
                parameters.constants("result", Result.class),
                parameters.constants("kind", Kind.class),
                parameters.flag("failed"),
                parameters.constant("quality", DeploymentQualityIssue.class),
                Page.parse(parameters));
        parameters.refuseOthers();
        return query;
    }

    /** Tells whether a deployment of the scope and the period is listed. */
    public boolean accepts(AssessedDeployments deployments, int index) {
        return (results.isEmpty() || results.contains(deployments.result(index)))
                && (kinds.isEmpty() || kinds.stream().anyMatch(kind -> deployments.isOf(index, kind)))
                && failed.map(wanted -> wanted == deployments.hasFailed(index)).orElse(true)
                && issue.map(wanted -> wanted.concerns(deployments, index)).orElse(true);
    }
}
