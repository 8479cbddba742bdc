package io.jenkins.plugins.dora.report.query;

import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;

/**
 * The query of a report: the parameters {@code period}, or {@code from} and {@code to}, {@code granularity},
 * {@code application}, {@code environment}, {@code tier}, {@code team} and {@code controller}.
 *
 * <p>Without {@code period}, {@code from} and {@code to} it is the last 90 days, today included; {@code to} is exclusive.
 * Without {@code tier} and {@code environment} it is the production tier; {@code tier=ALL} is every tier.
 *
 * @param scope which deployments
 * @param period which days
 * @param granularity width of the buckets of the series
 */
public record ReportQuery(Scope scope, Period period, Granularity granularity) {
    private static final int MOST_BUCKETS = 5_000;

    /**
     * Reads a query.
     *
     * @param values values by parameter name; a parameter may be repeated, empty values are as good as none
     * @param zone the zone of the days
     * @param now the moment that "today" is taken from
     * @throws InvalidQueryException if a value is not one of those its parameter takes, or there is no such parameter
     */
    public static ReportQuery parse(Map<String, ? extends Collection<String>> values, ZoneId zone, Instant now) {
        QueryParameters parameters = new QueryParameters(values);
        Period period = PeriodParser.parse(parameters, zone, now);
        Granularity granularity =
                parameters.constant("granularity", Granularity.class).orElse(Granularity.WEEK);
        if (period.days() > MOST_BUCKETS && granularity == Granularity.DAY) {
            throw new InvalidQueryException("granularity", "DAY is too fine for " + period.days() + " days");
        }
        Scope scope = ScopeParser.parse(parameters);
        parameters.refuseOthers();
        return new ReportQuery(scope, period, granularity);
    }
}
