package io.jenkins.plugins.dora.metrics.attempt;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.snapshot.name.Applications;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The applications whose attempts to deploy failed most often, most failures first.
 *
 * @param production ten at most, in environments of the production tier
 * @param nonProduction ten at most, everywhere else
 */
public record TopFailures(List<ApplicationFailures> production, List<ApplicationFailures> nonProduction) {
    private static final int MOST = 10;
    private static final Comparator<ApplicationFailures> MOST_FIRST = Comparator.comparingInt(
                    ApplicationFailures::failures)
            .reversed()
            .thenComparing(ApplicationFailures::application);

    /**
     * The failed attempts of an application.
     *
     * @param application its name
     * @param failures attempts with result FAILURE or EXPIRED
     */
    public record ApplicationFailures(String application, int failures) {}

    /** Takes the attempts that finished in {@code period}; {@code attempts} must be of all tiers. */
    public static TopFailures of(AssessedDeployments attempts, Period period) {
        AssessedDeployments deployments = attempts.between(period.start(), period.end());
        Applications applications = deployments.names().applications();
        int[] production = new int[applications.size()];
        int[] nonProduction = new int[applications.size()];
        for (int index = 0; index < deployments.size(); index++) {
            if (deployments.result(index).isFailure()) {
                boolean inProduction = deployments.tier(index) == EnvironmentTier.PRODUCTION;
                (inProduction ? production : nonProduction)[deployments.application(index)]++;
            }
        }
        return new TopFailures(top(production, applications), top(nonProduction, applications));
    }

    private static List<ApplicationFailures> top(int[] failures, Applications applications) {
        Map<String, Integer> byName = new HashMap<>();
        IntStream.range(0, failures.length)
                .filter(number -> failures[number] > 0)
                .forEach(number -> byName.merge(applications.name(number), failures[number], Integer::sum));
        return byName.entrySet().stream()
                .map(named -> new ApplicationFailures(named.getKey(), named.getValue()))
                .sorted(MOST_FIRST)
                .limit(MOST)
                .toList();
    }
}
