package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import java.util.Collection;
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

    /** Returns this scope without regard to tiers. */
    public Scope ofAllTiers() {
        return new Scope(applications, environments, Set.of());
    }

    public boolean contains(AssessedDeployment assessed) {
        return selects(applications, assessed.application())
                && selects(environments, assessed.environment())
                && selects(tiers, assessed.tier());
    }

    public boolean contains(AssessedIncident assessed) {
        return selects(applications, assessed.application())
                && selectsAny(environments, assessed.environments())
                && selects(tiers, assessed.tier());
    }

    private static <T> boolean selects(Set<T> chosen, T value) {
        return chosen.isEmpty() || chosen.contains(value);
    }

    private static <T> boolean selectsAny(Set<T> chosen, Collection<T> values) {
        return chosen.isEmpty() || values.stream().anyMatch(chosen::contains);
    }
}
