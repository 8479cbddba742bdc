package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The successful deployments of one application, found by where they went and when they finished. */
final class FinishedDeployments {
    private final Map<EnvironmentTier, Set<String>> environments = new EnumMap<>(EnvironmentTier.class);
    private final List<Deployment> canFail = new ArrayList<>();

    /** Adds a deployment to an environment of {@code tier} that finished no earlier than those added before. */
    void add(ClassifiedDeployment success, EnvironmentTier tier) {
        Deployment deployment = success.deployment();
        environments.computeIfAbsent(tier, key -> new HashSet<>()).add(deployment.environment());
        if (success.canFail()) {
            canFail.add(deployment);
        }
    }

    /** Returns the environments of {@code tier} that were deployed to. */
    Set<String> environments(EnvironmentTier tier) {
        return environments.getOrDefault(tier, Set.of());
    }

    /** Returns the tier nearest to the users that was deployed to; production if none was. */
    EnvironmentTier nearestTier() {
        return environments.keySet().stream().findFirst().orElse(EnvironmentTier.PRODUCTION);
    }

    /** Returns the tier of {@code environment}, if it was deployed to. */
    Optional<EnvironmentTier> tierOf(String environment) {
        return environments.keySet().stream()
                .filter(tier -> environments(tier).contains(environment))
                .findFirst();
    }

    /** Returns those whose change can have failed and that finished from {@code earliest} to {@code latest}, both included. */
    List<Deployment> latestFirst(Instant earliest, Instant latest) {
        List<Deployment> found = new ArrayList<>(
                new Chronology<>(canFail, Deployment::finishedAt).between(earliest, latest.plusNanos(1)));
        Collections.reverse(found);
        return found;
    }
}
