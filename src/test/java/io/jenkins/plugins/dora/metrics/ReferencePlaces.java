package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which deployments share a place, in what order, and of which tier it is: as the definitions read, for tests. */
final class ReferencePlaces {
    private static final List<EnvironmentTier> NEAREST_FIRST = List.of(
            EnvironmentTier.PRODUCTION,
            EnvironmentTier.STAGING,
            EnvironmentTier.TESTING,
            EnvironmentTier.DEVELOPMENT,
            EnvironmentTier.OTHER);

    private final List<Deployment> recorded;
    private final List<Deployment> ordered;
    private final Map<String, Integer> placeById = new HashMap<>();
    private final List<Incident> incidents;
    private final Profile profile;

    ReferencePlaces(Snapshot snapshot, Profile profile) {
        recorded = List.copyOf(snapshot.deployments());
        incidents = List.copyOf(snapshot.incidents());
        ordered = recorded.stream()
                .sorted(Comparator.comparing(Deployment::finishedAt))
                .toList();
        ordered.forEach(deployment -> placeById.put(deployment.id(), placeById.size()));
        this.profile = profile;
    }

    List<Incident> incidents() {
        return incidents;
    }

    /** By finish; those of the same moment in order of recording. */
    List<Deployment> deployments() {
        return ordered;
    }

    boolean isBefore(Deployment one, Deployment other) {
        return placeById.get(one.id()) < placeById.get(other.id());
    }

    int placeOfRecording(Deployment deployment) {
        return recorded.indexOf(deployment);
    }

    List<Deployment> successesBefore(Deployment deployment) {
        return successesOfDestination(deployment)
                .filter(other -> isBefore(other, deployment))
                .toList();
    }

    List<Deployment> successesAfter(Deployment deployment) {
        return successesOfDestination(deployment)
                .filter(other -> isBefore(deployment, other))
                .toList();
    }

    List<Deployment> attemptsBetween(Deployment from, Deployment to) {
        return deployments().stream()
                .filter(other -> isSameDestination(other, to))
                .filter(other -> isBefore(from, other) && isBefore(other, to))
                .toList();
    }

    private Stream<Deployment> successesOfDestination(Deployment deployment) {
        return deployments().stream()
                .filter(Deployment::isSuccess)
                .filter(other -> isSameDestination(other, deployment));
    }

    static boolean isSameDestination(Deployment one, Deployment other) {
        return one.application().equals(other.application())
                && folded(one.environment()).equals(folded(other.environment()));
    }

    /** Neither case nor white space around a name makes another environment. */
    static String folded(String environment) {
        return environment.strip().toLowerCase(Locale.ROOT);
    }

    /** An environment is shown as the first deployment recorded of all called it. */
    String shown(Deployment deployment) {
        return recorded.stream()
                .map(Deployment::environment)
                .filter(name -> folded(name).equals(folded(deployment.environment())))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    static boolean isSameVersion(Deployment one, Deployment other) {
        return one.version().equals(other.version()) && !areDifferent(one.revision(), other.revision());
    }

    /** Revisions differ only where both are known. */
    static boolean areDifferent(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !shortened(one.get()).equals(shortened(other.get()));
    }

    /** Commit hashes may be written in full or abbreviated, in either case. */
    private static String shortened(String revision) {
        return revision.matches("[0-9a-fA-F]{7,}") ? revision.substring(0, 7).toLowerCase(Locale.ROOT) : revision;
    }

    Optional<Deployment> find(String application, String id) {
        return recorded.stream()
                .filter(deployment -> deployment.application().equals(application))
                .filter(deployment -> deployment.id().equals(id))
                .findFirst();
    }

    /** The profile decides, else the tier recorded last of all attempts there, else the name. */
    EnvironmentTier tier(String application, String environment) {
        Optional<EnvironmentTier> stated = recorded.stream()
                .filter(deployment -> deployment.application().equals(application))
                .filter(deployment -> folded(deployment.environment()).equals(folded(environment)))
                .flatMap(deployment -> deployment.tier().stream())
                .reduce((earlier, later) -> later);
        return profile.environments().tierOf(environment, stated);
    }

    EnvironmentTier tier(Deployment deployment) {
        return tier(deployment.application(), deployment.environment());
    }

    /** The deployment that an incident names, if it is one of the application that suffered. */
    Optional<Deployment> named(Incident incident) {
        return incident.deployment().flatMap(id -> find(incident.application(), id));
    }

    EnvironmentTier tier(Incident incident) {
        return named(incident)
                .map(this::tier)
                .or(() -> incident.environment().map(environment -> tier(incident.application(), environment)))
                .orElseGet(() -> nearestTier(incident.application()));
    }

    /** The folded names of where an incident happened. */
    Set<String> environments(Incident incident) {
        return incident.environment()
                .or(() -> named(incident).map(Deployment::environment))
                .map(environment -> Set.of(folded(environment)))
                .orElseGet(() -> environmentsOf(incident.application(), nearestTier(incident.application())));
    }

    private EnvironmentTier nearestTier(String application) {
        return NEAREST_FIRST.stream()
                .filter(tier -> !environmentsOf(application, tier).isEmpty())
                .findFirst()
                .orElse(EnvironmentTier.PRODUCTION);
    }

    private Set<String> environmentsOf(String application, EnvironmentTier tier) {
        return recorded.stream()
                .filter(Deployment::isSuccess)
                .filter(deployment -> deployment.application().equals(application))
                .filter(deployment -> tier(deployment) == tier)
                .map(deployment -> folded(deployment.environment()))
                .collect(Collectors.toSet());
    }

    boolean contains(Scope scope, Deployment deployment) {
        return contains(scope, deployment.application(), Set.of(folded(deployment.environment())), tier(deployment));
    }

    boolean contains(Scope scope, Incident incident) {
        return contains(scope, incident.application(), environments(incident), tier(incident));
    }

    private static boolean contains(Scope scope, String application, Set<String> environments, EnvironmentTier tier) {
        Predicate<String> isChosen = environment ->
                scope.environments().stream().anyMatch(chosen -> folded(chosen).equals(environment));
        return (scope.applications().isEmpty() || scope.applications().contains(application))
                && (scope.environments().isEmpty() || environments.stream().anyMatch(isChosen))
                && (scope.tiers().isEmpty() || scope.tiers().contains(tier));
    }
}
