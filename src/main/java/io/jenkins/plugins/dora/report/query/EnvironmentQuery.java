package io.jenkins.plugins.dora.report.query;

import io.jenkins.plugins.dora.metrics.selection.Scope;
import java.util.Collection;
import java.util.Map;

/**
 * Which environments are looked at: the query parameters {@code application}, {@code environment},
 * {@code tier}, {@code team} and {@code controller}; every tier without {@code tier}. The period of other resources does not matter.
 *
 * @param scope which deployments
 */
public record EnvironmentQuery(Scope scope) {
    /**
     * Reads a query.
     *
     * @param values values by parameter name; a parameter may be repeated, empty values are as good as none
     * @throws InvalidQueryException if a value is not one of those its parameter takes, or there is no such parameter
     */
    public static EnvironmentQuery parse(Map<String, ? extends Collection<String>> values) {
        QueryParameters parameters = new QueryParameters(values);
        Scope scope = ScopeParser.parseOfAnyTier(parameters);
        PeriodParser.NAMES.forEach(parameters::all);
        parameters.refuseOthers();
        return new EnvironmentQuery(scope);
    }
}
