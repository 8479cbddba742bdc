package io.jenkins.plugins.dora.report.prometheus.label;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where anything was ever deployed. What was deployed last gets its labels first.
 *
 * @param lastSuccess when the last success finished there; empty where there was none
 * @param applications names of applications by their label
 */
public record DeployedPlaces(
        Map<PlaceLabels, Optional<Instant>> lastSuccess, Map<String, TreeSet<String>> applications) {
    private static final long NEVER = Long.MIN_VALUE;

    private record Numbers(int application, int environment, EnvironmentTier tier) {}

    private static final class Times {
        private long attempt = NEVER;
        private long success = NEVER;
    }

    /** Finds all of a page, and gives them labels. */
    public static DeployedPlaces of(Assessment page, PageNames names) {
        AssessedDeployments deployments = page.deployments();
        Map<Numbers, Times> found = new HashMap<>();
        for (int index = 0; index < deployments.size(); index++) {
            Times times = found.computeIfAbsent(
                    new Numbers(
                            deployments.application(index), deployments.environment(index), deployments.tier(index)),
                    first -> new Times());
            times.attempt = deployments.finishedAt(index);
            if (deployments.hasKind(index)) {
                times.success = times.attempt;
            }
        }
        List<Map.Entry<Numbers, Times>> latestFirst = new ArrayList<>(found.entrySet());
        latestFirst.sort((one, other) -> Long.compare(other.getValue().attempt, one.getValue().attempt));
        DeployedPlaces places = new DeployedPlaces(new TreeMap<>(), new TreeMap<>());
        latestFirst.forEach(entry -> {
            Numbers numbers = entry.getKey();
            String application = deployments.names().applications().name(numbers.application());
            String environment = deployments.names().environments().name(numbers.environment());
            places.add(application, names.place(application, environment, numbers.tier()), entry.getValue());
        });
        return places;
    }

    /** Returns where anything was ever deployed. */
    public Set<PlaceLabels> all() {
        return lastSuccess.keySet();
    }

    /** Selects what is in production of the page, of all applications or of some of them. */
    public static Selection production(Assessment page, Set<String> applications) {
        return Selection.of(page, new Scope(applications, Set.of(), Set.of(EnvironmentTier.PRODUCTION)));
    }

    private void add(String application, PlaceLabels place, Times times) {
        applications
                .computeIfAbsent(place.application(), label -> new TreeSet<>())
                .add(application);
        Optional<Instant> success =
                times.success == NEVER ? Optional.empty() : Optional.of(EpochNanos.toInstant(times.success));
        // Places share a label where there are too many; the latest of them comes first.
        lastSuccess.merge(place, success, (first, later) -> first.isPresent() ? first : later);
    }
}
