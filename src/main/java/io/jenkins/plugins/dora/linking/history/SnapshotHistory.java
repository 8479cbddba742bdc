package io.jenkins.plugins.dora.linking.history;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.RecordedVersions;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The history in a store at one moment.
 *
 * @param snapshot what was recorded
 */
public record SnapshotHistory(Snapshot snapshot) implements RecordedHistory {
    @Override
    public Optional<Baseline> baselineOf(Deployment later) {
        int version = snapshot.names().versions().find(later.version());
        int revision = snapshot.names().revisions().number(later.revision());
        OptionalInt latest = rowsBefore(later).findFirst();
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        DeploymentColumns columns = snapshot.columns();
        boolean knowsVersion = rowsBefore(later)
                .anyMatch(row -> columns.version(row) == version && !Revisions.differ(columns.revision(row), revision));
        return Optional.of(new Baseline(snapshot.deployment(latest.getAsInt()), knowsVersion));
    }

    @Override
    public Stream<Deployed> successesBefore(Deployment later) {
        return rowsBefore(later).mapToObj(this::deployed);
    }

    private Deployed deployed(int row) {
        return new Deployed(
                snapshot.names().versions().name(snapshot.columns().version(row)),
                snapshot.names().revisions().name(snapshot.columns().revision(row)));
    }

    /** Returns the successes before, the latest first. */
    private IntStream rowsBefore(Deployment later) {
        DeploymentColumns columns = snapshot.columns();
        int environment = snapshot.names().environment(later.environment());
        IntPredicate isEarlier = before(later);
        Rows rows = snapshot.timeline(later.application())
                .deployments()
                .between(Long.MIN_VALUE, EpochNanos.of(later.finishedAt()) + 1, columns::finishedAt);
        return IntStream.rangeClosed(1, rows.size())
                .map(steps -> rows.get(rows.size() - steps))
                .filter(row -> columns.environment(row) == environment && columns.isSuccess(row))
                .filter(isEarlier);
    }

    /** Returns whether a deployment that finished no later than {@code later} is earlier. */
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
