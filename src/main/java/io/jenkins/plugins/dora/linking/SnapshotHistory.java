package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.model.column.Rows;
import io.jenkins.plugins.dora.model.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.model.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.model.snapshot.RecordedVersions;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The history as a store told it at one moment.
 *
 * @param snapshot what was recorded
 */
public record SnapshotHistory(Snapshot snapshot) implements RecordedHistory {
    @Override
    public Optional<Baseline> baselineOf(Deployment later) {
        int environment = snapshot.names().environment(later.environment());
        int version = snapshot.names().versions().find(later.version());
        DeploymentColumns columns = snapshot.columns();
        IntPredicate isEarlier = before(later);
        Rows rows = snapshot.timeline(later.application())
                .deployments()
                .between(Long.MIN_VALUE, EpochNanos.of(later.finishedAt()) + 1, columns::finishedAt);
        int latest = -1;
        boolean knowsVersion = false;
        // The latest is mostly among the last few; a version that was there before is looked for as far back as it
        // takes.
        for (int index = rows.size() - 1; index >= 0 && !knowsVersion; index--) {
            int row = rows.get(index);
            boolean matters = latest < 0 || columns.version(row) == version;
            if (matters && columns.environment(row) == environment && columns.isSuccess(row) && isEarlier.test(row)) {
                latest = latest < 0 ? row : latest;
                knowsVersion = columns.version(row) == version;
            }
        }
        return latest < 0 ? Optional.empty() : Optional.of(new Baseline(snapshot.deployment(latest), knowsVersion));
    }

    /** Tells of what finished no later than {@code later} whether it is earlier. */
    private IntPredicate before(Deployment later) {
        DeploymentColumns columns = snapshot.columns();
        int self = snapshot.find(later.id()).map(RecordedDeployment::row).orElse(-1);
        long finishedAt = EpochNanos.of(later.finishedAt());
        return row -> row != self
                && (self < 0 || columns.finishedAt(row) < finishedAt || columns.isRecordedBefore(row, self));
    }

    @Override
    public List<Deployment> deploymentsOf(String application, String job, int after, int most) {
        DeploymentColumns columns = snapshot.columns();
        // A job that was renamed may have several numbers.
        Rows rows = snapshot.timeline(application)
                .deployments()
                .filter(row -> columns.build(row) > after
                        && snapshot.names()
                                .job(columns.job(row))
                                .filter(job::equals)
                                .isPresent());
        return rows.stream()
                .skip(Math.max(0, rows.size() - most))
                .mapToObj(snapshot::deployment)
                .toList();
    }

    @Override
    public RecordedVersions versionsOf(String application) {
        return snapshot.versionsOf(application);
    }
}
