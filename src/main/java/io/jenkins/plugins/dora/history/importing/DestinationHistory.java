package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.linking.history.Baseline;
import io.jenkins.plugins.dora.linking.history.Deployed;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The successful deployments of one application to one environment, in the order in which an import adds them. */
final class DestinationHistory {
    private final Snapshot snapshot;
    private final Rows recorded;
    private final boolean keepsOrder;
    private final Set<String> versions = new HashSet<>();
    private final Set<Deployed> succeeded = new HashSet<>();
    private final Deque<Deployed> latestFirst = new ArrayDeque<>();
    private @Nullable Deployment latest;
    private int next;
    private int latestRow = -1;

    /**
     * @param snapshot what was recorded before
     * @param recorded rows of its successful deployments of this application to this environment, in order of finish
     * @param keepsOrder whether it is asked for more than the latest of them
     */
    DestinationHistory(Snapshot snapshot, Rows recorded, boolean keepsOrder) {
        this.snapshot = snapshot;
        this.recorded = recorded;
        this.keepsOrder = keepsOrder;
    }

    /** Adds a success that finished no earlier than what was added or asked for before. */
    void add(Deployment deployment) {
        latest = deployment;
        latestRow = -1;
        add(new Deployed(deployment.version(), deployment.revision().map(Revisions::key)));
    }

    /** Returns the baseline of a deployment that finished no earlier than what was added or asked for before. */
    Optional<Baseline> before(Deployment later) {
        advanceTo(EpochNanos.of(later.finishedAt()));
        if (latest == null && latestRow >= 0) {
            latest = snapshot.deployment(latestRow);
        }
        return Optional.ofNullable(latest).map(deployment -> new Baseline(deployment, knows(later)));
    }

    private void advanceTo(long time) {
        while (next < recorded.size() && snapshot.columns().finishedAt(recorded.get(next)) <= time) {
            latestRow = recorded.get(next++);
            latest = null;
            add(new Deployed(
                    snapshot.names().versions().name(snapshot.columns().version(latestRow)),
                    snapshot.names().revisions().name(snapshot.columns().revision(latestRow))));
        }
    }

    /** Returns what succeeded before a deployment, the latest first, if that is kept; it finished no earlier than what was added or asked for before. */
    Stream<Deployed> successesBefore(Deployment later) {
        advanceTo(EpochNanos.of(later.finishedAt()));
        return latestFirst.stream();
    }

    private void add(Deployed deployed) {
        if (keepsOrder) {
            latestFirst.addFirst(deployed);
        }
        versions.add(deployed.version());
        succeeded.add(deployed);
    }

    private boolean knows(Deployment later) {
        Optional<String> revision = later.revision().map(Revisions::key);
        return revision.isEmpty()
                ? versions.contains(later.version())
                : succeeded.contains(new Deployed(later.version(), revision))
                        || succeeded.contains(new Deployed(later.version(), Optional.empty()));
    }
}
