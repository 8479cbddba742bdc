package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.EnvironmentTiers;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Knows the tier of each environment of an application; asks for each environment once. */
public final class Tiers {
    private static final int NONE = -1;
    private static final int STATEMENTS = EnvironmentTier.values().length + 1;

    private final Snapshot snapshot;
    private final EnvironmentTiers environments;

    // By environment and by what is stated of it: a tier, or none.
    private final Map<Integer, EnvironmentTier> known = new HashMap<>();

    public Tiers(Snapshot snapshot, EnvironmentTiers environments) {
        this.snapshot = snapshot;
        this.environments = environments;
    }

    /** Returns the tier of the environment of deployments of one application to it: where several were stated, the last. */
    public EnvironmentTier of(int environment, Rows attempts) {
        DeploymentColumns columns = snapshot.columns();
        int last = NONE;
        for (int index = 0; index < attempts.size(); index++) {
            int row = attempts.get(index);
            if (columns.tier(row).isPresent() && (last == NONE || columns.isRecordedBefore(last, row))) {
                last = row;
            }
        }
        Optional<EnvironmentTier> stated = last == NONE ? Optional.empty() : columns.tier(last);
        int statement = stated.map(tier -> tier.ordinal() + 1).orElse(0);
        return known.computeIfAbsent(environment * STATEMENTS + statement, unknown -> find(environment, stated));
    }

    private EnvironmentTier find(int environment, Optional<EnvironmentTier> stated) {
        return environments.tierOf(snapshot.names().environments().name(environment), stated);
    }
}
