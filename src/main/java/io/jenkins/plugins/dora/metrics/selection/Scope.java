package io.jenkins.plugins.dora.metrics.selection;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.text.EnvironmentName;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which deployments and incidents are looked at; an empty set stands for all.
 *
 * @param applications names of applications
 * @param environments names of environments, in any case
 * @param tiers tiers of environments
 * @param teams names of teams; what belongs to them is selected by {@link Assessment#within}
 * @param controllers ids of controllers; what they recorded is selected likewise
 */
public record Scope(
        Set<String> applications,
        Set<String> environments,
        Set<EnvironmentTier> tiers,
        Set<String> teams,
        Set<String> controllers) {
    /** Everything. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        applications = Set.copyOf(applications);
        environments = Set.copyOf(environments);
        tiers = Set.copyOf(tiers);
        teams = Set.copyOf(teams);
        controllers = Set.copyOf(controllers);
    }

    /** Creates a scope of all teams and controllers. */
    public Scope(Set<String> applications, Set<String> environments, Set<EnvironmentTier> tiers) {
        this(applications, environments, tiers, Set.of(), Set.of());
    }

    /** Returns this scope without regard to tiers. */
    public Scope ofAllTiers() {
        return new Scope(applications, environments, Set.of(), teams, controllers);
    }

    public boolean contains(AssessedDeployment assessed) {
        return selects(tiers, assessed::tier)
                && selects(applications, assessed::application)
                && selectsAny(() -> Set.of(assessed.environment()));
    }

    public boolean contains(AssessedIncident assessed) {
        return selects(tiers, assessed::tier)
                && selects(applications, assessed::application)
                && selectsAny(assessed::environments);
    }

    private static <T> boolean selects(Set<T> chosen, Supplier<T> value) {
        return chosen.isEmpty() || chosen.contains(value.get());
    }

    private boolean selectsAny(Supplier<Set<String>> names) {
        return environments.isEmpty()
                || names.get().stream().map(EnvironmentName::key).anyMatch(environmentKeys()::contains);
    }

    private Set<String> environmentKeys() {
        return environments.stream().map(EnvironmentName::key).collect(Collectors.toSet());
    }
}
