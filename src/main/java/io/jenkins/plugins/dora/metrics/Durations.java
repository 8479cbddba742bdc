package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long deploying took.
 *
 * @param rollbackSeconds durations of rollbacks
 * @param byApplication durations of all successful deployments of each application, in seconds
 */
public record Durations(Distribution rollbackSeconds, Map<String, Distribution> byApplication) {

    /** Takes the deployments that finished in {@code period}. */
    public static Durations of(Measured scope, Period period) {
        List<AssessedDeployment> successes = scope.in(period).deployments().stream()
                .filter(assessed -> assessed.kind().isPresent())
                .toList();
        return new Durations(
                distribution(successes.stream()
                        .filter(assessed -> assessed.isOf(Kind.ROLLBACK))
                        .toList()),
                successes.stream()
                        .collect(Collectors.groupingBy(
                                assessed -> assessed.deployment().application(),
                                TreeMap::new,
                                Collectors.collectingAndThen(Collectors.toList(), Durations::distribution))));
    }

    /** Returns the mean duration of rollbacks in seconds; empty where there was none. */
    public OptionalDouble rollbackMeanSeconds() {
        return rollbackSeconds.mean();
    }

    private static Distribution distribution(List<AssessedDeployment> deployments) {
        return Distribution.of(deployments.stream()
                .mapToDouble(assessed -> Seconds.of(assessed.deployment().duration()))
                .toArray());
    }
}
