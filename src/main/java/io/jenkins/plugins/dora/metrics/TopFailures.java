package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Result;
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
        Map<String, Integer> production = new TreeMap<>();
        Map<String, Integer> nonProduction = new TreeMap<>();
        scope.in(period).deployments().stream()
                .filter(assessed -> assessed.deployment().result() == Result.FAILURE)
                .forEach(assessed -> (assessed.tier() == EnvironmentTier.PRODUCTION ? production : nonProduction)
                        .merge(assessed.deployment().application(), 1, Integer::sum));
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
