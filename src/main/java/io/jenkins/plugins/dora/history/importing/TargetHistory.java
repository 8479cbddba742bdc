package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.linking.Baseline;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.model.column.Rows;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The successful deployments of one application to one environment, while time goes by. */
final class TargetHistory {
    private final Snapshot snapshot;
    private final Rows recorded;
    private final Set<String> versions = new HashSet<>();
    private @Nullable Deployment latest;
    private int next;
    private int latestRow = -1;

    /**
     * @param snapshot what was recorded before
     * @param recorded rows of its successful deployments of this application to this environment, in order of finish
     */
    TargetHistory(Snapshot snapshot, Rows recorded) {
        this.snapshot = snapshot;
        this.recorded = recorded;
    }

    /** Adds a success that finished no earlier than what was added or asked for before. */
    void add(Deployment deployment) {
        latest = deployment;
        latestRow = -1;
        versions.add(deployment.version());
    }

    /** Returns the baseline of a deployment that finished no earlier than what was added or asked for before. */
    Optional<Baseline> before(Deployment later) {
        advanceTo(EpochNanos.of(later.finishedAt()));
        if (latest == null && latestRow >= 0) {
            latest = snapshot.deployment(latestRow);
        }
        return Optional.ofNullable(latest)
                .map(deployment -> new Baseline(deployment, versions.contains(later.version())));
    }

    private void advanceTo(long time) {
        while (next < recorded.size() && snapshot.columns().finishedAt(recorded.get(next)) <= time) {
            latestRow = recorded.get(next++);
            latest = null;
            versions.add(snapshot.names().versions().name(snapshot.columns().version(latestRow)));
        }
    }
}
