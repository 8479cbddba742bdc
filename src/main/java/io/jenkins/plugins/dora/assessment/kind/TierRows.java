package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The deployments by tier. Those of a single tier are looked for once, since almost every report is about production. */
public final class TierRows {
    private final Rows all;
    private final DeploymentFlags facts;
    private final Map<EnvironmentTier, Rows> known = new EnumMap<>(EnvironmentTier.class);

    /**
     * @param all the deployments, in order of finish
     * @param facts with their tiers
     */
    public TierRows(Rows all, DeploymentFlags facts) {
        this.all = all;
        this.facts = facts;
    }

    /**
     * Returns those of {@code rows} that were deployed to some tiers; no tier stands for all.
     *
     * @param rows some of the deployments, in order of finish
     */
    public Rows of(Set<EnvironmentTier> tiers, Rows rows) {
        if (tiers.isEmpty()) {
            return rows;
        }
        return rows == all && tiers.size() == 1 ? of(tiers.iterator().next()) : rows.filter(facts.ofTiers(tiers));
    }

    private synchronized Rows of(EnvironmentTier tier) {
        return known.computeIfAbsent(
                tier, each -> all.filter(facts.ofTiers(Set.of(each))).trimmed());
    }
}
