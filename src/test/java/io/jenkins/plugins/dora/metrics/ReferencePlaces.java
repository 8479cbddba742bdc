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
        return tierOf(deployment.application(), deployment.environment());
    }

    /** As configured, else as the last attempt to be recorded states it that states any, else by its name. */
    private EnvironmentTier tierOf(String application, String environment) {
        Optional<EnvironmentTier> stated = Optional.empty();
        for (Deployment deployment : deployments) {
            if (deployment.application().equals(application)
                    && deployment.environment().equals(environment)
                    && deployment.tier().isPresent()) {
                stated = deployment.tier();
            }
        }
        return tiers.tierOf(environment, stated);
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
     * That of the deployment it names, else of the environment it names, else the tier nearest to the users that its
     * application was deployed to with success.
     */
    EnvironmentTier tierOf(Incident incident) {
        Optional<Deployment> named = named(incident);
        if (named.isPresent()) {
            return tierOf(named.get());
        }
        if (incident.environment().isPresent()) {
            return tierOf(incident.application(), incident.environment().get());
        }
        for (EnvironmentTier tier : EnvironmentTier.values()) {
            for (Deployment deployment : successes(incident)) {
                if (tierOf(deployment) == tier) {
                    return tier;
                }
            }
        }
        return EnvironmentTier.PRODUCTION;
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

    /** The deployment of its application that it names. */
    Optional<Deployment> named(Incident incident) {
        for (Deployment deployment : deployments) {
            if (incident.deployment().equals(Optional.of(deployment.id()))
                    && deployment.application().equals(incident.application())) {
                return Optional.of(deployment);
            }
        }
        return Optional.empty();
    }
}
