package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.profile.Environments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where deployments went and where incidents happened, by the sentences of the definitions. */
final class ReferencePlaces {
    private final List<Deployment> deployments;
    private final Environments tiers;

    ReferencePlaces(List<Deployment> deployments, Environments tiers) {
        this.deployments = deployments;
        this.tiers = tiers;
    }

    EnvironmentTier tierOf(Deployment deployment) {
        return tiers.tierOf(deployment.environment(), deployment.tier());
    }

    /** The environment it names, else that of the deployment it names, else those of the tier it happened in. */
    List<String> environments(Incident incident) {
        if (incident.environment().isPresent()) {
            return List.of(incident.environment().get());
        }
        Optional<Deployment> named = named(incident);
        if (named.isPresent()) {
            return List.of(named.get().environment());
        }
        List<String> environments = new ArrayList<>();
        for (Deployment deployment : successes(incident)) {
            if (tierOf(deployment) == tierOf(incident)) {
                environments.add(deployment.environment());
            }
        }
        return environments;
    }

    /**
     * The tier nearest to the users among the successes of its application in the environment that it or its deployment
     * names, in any environment if neither does; without such a success what the name of the environment says.
     */
    EnvironmentTier tierOf(Incident incident) {
        Optional<Deployment> named = named(incident);
        boolean anywhere = incident.environment().isEmpty() && named.isEmpty();
        for (EnvironmentTier tier : EnvironmentTier.values()) {
            for (Deployment deployment : successes(incident)) {
                if (tierOf(deployment) == tier
                        && (anywhere || environments(incident).contains(deployment.environment()))) {
                    return tier;
                }
            }
        }
        if (anywhere) {
            return EnvironmentTier.PRODUCTION;
        }
        return tiers.tierOf(environments(incident).get(0), named.flatMap(Deployment::tier));
    }

    private List<Deployment> successes(Incident incident) {
        List<Deployment> successes = new ArrayList<>();
        for (Deployment deployment : deployments) {
            if (deployment.isSuccess() && deployment.application().equals(incident.application())) {
                successes.add(deployment);
            }
        }
        return successes;
    }

    private Optional<Deployment> named(Incident incident) {
        for (Deployment deployment : deployments) {
            if (incident.deployment().equals(Optional.of(deployment.id()))) {
                return Optional.of(deployment);
            }
        }
        return Optional.empty();
    }
}
