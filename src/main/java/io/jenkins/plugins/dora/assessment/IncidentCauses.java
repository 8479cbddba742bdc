package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts incidents down to the deployments that caused them.
 *
 * <p>An incident that names a deployment concerns that one and no other. Otherwise it is the latest deployment (or all,
 * as the profile says) that finished at or before the incident opened, and no longer before than the profile's window,
 * in the environment the incident names. One that names no environment happened where the users are: in the tier
 * nearest to them that its application was deployed to.
 */
final class IncidentCauses {
    private final Profile profile;
    private final Set<String> canFail = new LinkedHashSet<>();
    private final Map<String, Map<EnvironmentTier, FinishedDeployments>> byApplication = new HashMap<>();

    /** @param successes all successful deployments, in order of {@code finishedAt} */
    IncidentCauses(List<ClassifiedDeployment> successes, Profile profile) {
        this.profile = profile;
        for (ClassifiedDeployment success : successes) {
            Deployment deployment = success.deployment();
            byApplication
                    .computeIfAbsent(deployment.application(), application -> new EnumMap<>(EnvironmentTier.class))
                    .computeIfAbsent(
                            profile.environments().tierOf(deployment.environment(), deployment.tier()),
                            tier -> new FinishedDeployments())
                    .add(success);
            if (success.canFail()) {
                canFail.add(deployment.id());
            }
        }
    }

    AssessedIncident assess(Incident incident) {
        Map<EnvironmentTier, FinishedDeployments> tiers = byApplication.getOrDefault(incident.application(), Map.of());
        EnvironmentTier tier = tierOf(incident, tiers);
        FinishedDeployments ofTier = tiers.getOrDefault(tier, new FinishedDeployments());
        Set<String> environments = incident.environment().map(Set::of).orElse(ofTier.environments());
        return new AssessedIncident(incident, tier, environments, causes(incident, ofTier, environments));
    }

    private EnvironmentTier tierOf(Incident incident, Map<EnvironmentTier, FinishedDeployments> tiers) {
        return tiers.entrySet().stream()
                .filter(tier -> incident.environment()
                        .map(tier.getValue().environments()::contains)
                        .orElse(true))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> incident.environment()
                        .map(profile.environments()::tierOf)
                        .orElse(EnvironmentTier.PRODUCTION));
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
