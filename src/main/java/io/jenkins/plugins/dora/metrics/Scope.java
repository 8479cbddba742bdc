package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.EnvironmentTier;
import java.util.Set;

/**
 * Which deployments and incidents are looked at; an empty set stands for all.
 *
 * @param applications names of applications
 * @param environments names of environments
 * @param tiers tiers of environments
 */
public record Scope(Set<String> applications, Set<String> environments, Set<EnvironmentTier> tiers) {
    /** Everything. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        applications = Set.copyOf(applications);
        environments = Set.copyOf(environments);
        tiers = Set.copyOf(tiers);
    }

    public boolean hasApplication(String application) {
        return applications.isEmpty() || applications.contains(application);
    }

    public boolean hasEnvironment(String environment, EnvironmentTier tier) {
        return (environments.isEmpty() || environments.contains(environment))
                && (tiers.isEmpty() || tiers.contains(tier));
    }
}
