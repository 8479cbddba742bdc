package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.linking.history.Baseline;
import io.jenkins.plugins.dora.linking.history.Deployed;
import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Destination;
import io.jenkins.plugins.dora.snapshot.RecordedVersions;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The records from before an import, and those that the import has added.
 *
 * <p>Deployments are added and asked for in the order in which they finished, so that each is looked at once however many
 * there are.
 */
final class GrowingHistory implements RecordedHistory {
    private final Snapshot before;
    private final Map<Destination, DestinationHistory> destinations = new HashMap<>();

    GrowingHistory(Snapshot before) {
        this.before = before;
    }

    /** Adds a deployment that finished no earlier than those added before. */
    void add(Deployment deployment) {
        if (deployment.isSuccess()) {
            of(deployment).add(deployment);
        }
    }

    /** Looks for the baseline of a deployment that finished no earlier than those added or asked for before. */
    @Override
    public Optional<Baseline> baselineOf(Deployment later) {
        return of(later).before(later);
    }

    private DestinationHistory of(Deployment deployment) {
        return destinations.computeIfAbsent(deployment.destination(), destination -> {
            int environment = before.names().environment(destination.environment());
            return new DestinationHistory(
                    before,
                    before.timeline(destination.application())
                            .deployments()
                            .filter(row -> before.columns().isSuccess(row)
                                    && before.columns().environment(row) == environment),
                    // Only where versions are recorded is there a line to look for.
                    before.versionsOf(destination.application()).size() > 0);
        });
    }

    @Override
    public Stream<Deployed> successesBefore(Deployment later) {
        return of(later).successesBefore(later);
    }

    @Override
    public List<Deployment> deploymentsOf(String application, String job, int after, int most) {
        return new SnapshotHistory(before).deploymentsOf(application, job, after, most);
    }

    @Override
    public RecordedVersions versionsOf(String application) {
        return before.versionsOf(application);
    }
}
