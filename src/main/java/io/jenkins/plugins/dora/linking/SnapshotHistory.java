package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.model.column.Rows;
import io.jenkins.plugins.dora.model.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.model.snapshot.Names;
import io.jenkins.plugins.dora.model.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * The history as a store told it at one moment.
 *
 * @param snapshot what was recorded
 */
public record SnapshotHistory(Snapshot snapshot) implements RecordedHistory {
    @Override
    public Optional<Baseline> baselineOf(Deployment later) {
        Names names = snapshot.names();
        int environment = names.environments().find(later.environment());
        int latest = -1;
        boolean knowsVersion = false;
        for (int row : before(later)) {
            if (snapshot.columns().isSuccess(row) && snapshot.columns().environment(row) == environment) {
                latest = row;
                String version = names.versions().name(snapshot.columns().version(row));
                knowsVersion |= version.equals(later.version());
            }
        }
        return latest < 0 ? Optional.empty() : Optional.of(new Baseline(snapshot.deployment(latest), knowsVersion));
    }

    /** Returns what the application did before, as far as {@code later} was recorded when it comes to the same moment. */
    private int[] before(Deployment later) {
        DeploymentColumns columns = snapshot.columns();
        int self = snapshot.find(later.id()).map(RecordedDeployment::row).orElse(-1);
        long finishedAt = EpochNanos.of(later.finishedAt());
        Rows rows = snapshot.timeline(later.application()).deployments();
        return rows.between(Long.MIN_VALUE, finishedAt + 1, columns::finishedAt).stream()
                .filter(row -> row != self)
                .filter(row -> self < 0 || columns.finishedAt(row) < finishedAt || columns.isRecordedBefore(row, self))
                .toArray();
    }

    @Override
    public List<Deployment> deploymentsOf(String application, String job, int most) {
        int number = snapshot.names().jobs().find(job);
        Rows rows = snapshot.timeline(application)
                .deployments()
                .filter(row -> number >= 0 && snapshot.columns().job(row) == number);
        return rows.stream()
                .skip(Math.max(0, rows.size() - most))
                .mapToObj(snapshot::deployment)
                .toList();
    }

    @Override
    public List<ApplicationVersion> versionsOf(String application) {
        return snapshot.timeline(application).versions().stream()
                .mapToObj(snapshot::version)
                .toList();
    }
}
