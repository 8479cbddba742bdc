package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.model.column.Dictionary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The applications whose attempts to deploy failed most often, most failures first.
 *
 * @param production ten at most, in environments of the production tier
 * @param nonProduction ten at most, everywhere else
 */
public record TopFailures(List<ApplicationFailures> production, List<ApplicationFailures> nonProduction) {
    private static final int MOST = 10;

    /**
     * The failed attempts of an application.
     *
     * @param application its name
     * @param failures attempts with result FAILURE
     */
    public record ApplicationFailures(String application, int failures) {}

    /** Takes the attempts that finished in {@code period}; {@code scope} must be of all tiers. */
    public static TopFailures of(Measured scope, Period period) {
        AssessedDeployments deployments = scope.in(period).deployments();
        Dictionary applications = deployments.names().applications();
        Map<String, Integer> production = new TreeMap<>();
        Map<String, Integer> nonProduction = new TreeMap<>();
        for (int index = 0; index < deployments.size(); index++) {
            if (deployments.result(index) == Result.FAILURE) {
                (deployments.tier(index) == EnvironmentTier.PRODUCTION ? production : nonProduction)
                        .merge(applications.name(deployments.application(index)), 1, Integer::sum);
            }
        }
        return new TopFailures(top(production), top(nonProduction));
    }

    private static List<ApplicationFailures> top(Map<String, Integer> failures) {
        return failures.entrySet().stream()
                .map(entry -> new ApplicationFailures(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(ApplicationFailures::failures).reversed())
                .limit(MOST)
                .toList();
    }
}
