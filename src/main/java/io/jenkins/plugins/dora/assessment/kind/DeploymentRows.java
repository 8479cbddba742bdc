package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Selects deployments by application, environment and tier.
 *
 * <p>The deployments of all applications in a single tier are kept, because almost every report is about production.
 */
public final class DeploymentRows {
    private final Snapshot snapshot;
    private final DeploymentFlags facts;
    private final Map<EnvironmentTier, Rows> byTier = new EnumMap<>(EnvironmentTier.class);

    /** @param facts with the tiers of the deployments of {@code snapshot} */
    public DeploymentRows(Snapshot snapshot, DeploymentFlags facts) {
        this.snapshot = snapshot;
        this.facts = facts;
    }

    /**
     * Returns some of the deployments, in order of finish; an empty set stands for all.
     *
     * @param applications names of applications
     * @param environments names of environments
     * @param tiers tiers of environments
     */
    public Rows of(Set<String> applications, Set<String> environments, Set<EnvironmentTier> tiers) {
        Rows rows = applications.isEmpty() ? ofTiers(tiers) : ofTiers(tiers, ofApplications(applications));
        return environments.isEmpty() ? rows : ofEnvironments(environments, rows);
    }

    private Rows ofTiers(Set<EnvironmentTier> tiers) {
        return tiers.size() == 1 ? ofTier(tiers.iterator().next()) : ofTiers(tiers, snapshot.inOrder());
    }

    private synchronized Rows ofTier(EnvironmentTier tier) {
        return byTier.computeIfAbsent(
                tier, each -> ofTiers(Set.of(each), snapshot.inOrder()).trimmed());
    }

    private Rows ofTiers(Set<EnvironmentTier> tiers, Rows rows) {
        return tiers.isEmpty() ? rows : rows.filter(facts.ofTiers(tiers));
    }

    private Rows ofApplications(Set<String> applications) {
        DeploymentColumns columns = snapshot.columns();
        BitSet chosen = new BitSet();
        applications.forEach(name -> snapshot.names().applications().all(name).forEach(chosen::set));
        return chosen.cardinality() == 1
                ? snapshot.timelines().get(chosen.nextSetBit(0)).deployments()
                : snapshot.inOrder().filter(row -> chosen.get(columns.application(row)));
    }

    private Rows ofEnvironments(Set<String> environments, Rows rows) {
        DeploymentColumns columns = snapshot.columns();
        BitSet chosen = new BitSet();
        environments.stream()
                .mapToInt(snapshot.names()::environment)
                .filter(number -> number >= 0)
                .forEach(chosen::set);
        return rows.filter(row -> chosen.get(columns.environment(row)));
    }
}
