package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import io.jenkins.plugins.dora.profile.Environments;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Knows the tier of each deployment's environment; asks for each environment once. */
final class Tiers {
    private record Stated(int environment, Optional<EnvironmentTier> tier) {}

    private final Snapshot snapshot;
    private final Environments environments;
    private final Map<Stated, EnvironmentTier> known = new HashMap<>();

    Tiers(Snapshot snapshot, Environments environments) {
        this.snapshot = snapshot;
        this.environments = environments;
    }

    EnvironmentTier of(int row) {
        Stated stated = new Stated(
                snapshot.columns().environment(row), snapshot.columns().tier(row));
        return known.computeIfAbsent(stated, this::find);
    }

    private EnvironmentTier find(Stated stated) {
        return environments.tierOf(snapshot.names().environments().name(stated.environment()), stated.tier());
    }
}
