package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts incidents down to the deployments that caused them.
 *
 * <p>An incident that names a deployment concerns that one and no other. Otherwise it is the latest deployment (or all,
 * as the profile says) that finished at or before the incident opened, and no longer before than the profile's window,
 * in the environment the incident names. One that names neither happened where the users are: in the tier nearest to
 * them that its application was deployed to.
 */
final class IncidentCauses {
    private final Profile profile;
    private final Map<String, Deployment> byId = new HashMap<>();
    private final Set<String> canFail = new HashSet<>();
    private final Map<String, FinishedDeployments> byApplication = new HashMap<>();

    /**
     * @param finished all deployments, in order of {@code finishedAt}
     * @param successes the successful ones among them, by id
     */
    IncidentCauses(List<Deployment> finished, Map<String, ClassifiedDeployment> successes, Profile profile) {
        this.profile = profile;
        for (Deployment deployment : finished) {
            byId.put(deployment.id(), deployment);
            ClassifiedDeployment success = successes.get(deployment.id());
            if (success != null) {
                byApplication
                        .computeIfAbsent(deployment.application(), application -> new FinishedDeployments())
                        .add(success, profile.environments().tierOf(deployment.environment(), deployment.tier()));
            }
            boolean attemptCounts = profile.countFailedDeployments() && deployment.result() == Result.FAILURE;
            if (attemptCounts || success != null && success.canFail()) {
                canFail.add(deployment.id());
            }
        }
    }

    AssessedIncident assess(Incident incident) {
        FinishedDeployments deployments = byApplication.getOrDefault(incident.application(), new FinishedDeployments());
        Optional<Deployment> named = incident.deployment().map(byId::get);
        Optional<String> environment = incident.environment().or(() -> named.map(Deployment::environment));
        EnvironmentTier tier = environment
                .map(name -> deployments
                        .tierOf(name)
                        .orElseGet(() -> profile.environments().tierOf(name, named.flatMap(Deployment::tier))))
                .orElseGet(deployments::nearestTier);
        Set<String> environments = environment.map(Set::of).orElseGet(() -> deployments.environments(tier));
        return new AssessedIncident(incident, tier, environments, causes(incident, deployments, environments));
    }

    private Set<String> causes(Incident incident, FinishedDeployments deployments, Set<String> environments) {
        if (incident.deployment().isPresent()) {
            String named = incident.deployment().get();
            return canFail.contains(named) ? Set.of(named) : Set.of();
        }
        Instant opened = incident.openedAt();
        Set<String> suspects = new LinkedHashSet<>();
        for (Deployment suspect : deployments.latestFirst(opened.minus(profile.incidentWindow()), opened)) {
            if (environments.contains(suspect.environment())) {
                suspects.add(suspect.id());
                if (profile.incidentAttribution() == IncidentAttribution.LATEST) {
                    break;
                }
            }
        }
        return suspects;
    }
}
