package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import java.time.Instant;
import java.util.Optional;

/**
 * A deployment of a snapshot.
 *
 * @param snapshot the snapshot
 * @param row its row there
 */
public record RecordedDeployment(Snapshot snapshot, int row) {
    /** Returns the id; reads it from disk. */
    public String id() {
        return deployment().id();
    }

    public String application() {
        return snapshot.names().applications().name(columns().application(row));
    }

    public String version() {
        return snapshot.names().versions().name(columns().version(row));
    }

    public String environment() {
        return snapshot.names().environments().name(columns().environment(row));
    }

    public Instant startedAt() {
        return EpochNanos.toInstant(columns().startedAt(row));
    }

    public Instant finishedAt() {
        return EpochNanos.toInstant(columns().finishedAt(row));
    }

    public Result result() {
        return columns().result(row);
    }

    /** Returns the full name of the job that did it, as it is called now; empty if no build did. */
    public Optional<String> job() {
        return snapshot.names().job(columns().job(row));
    }

    /** Whether a build did it, whose job has that full name now. */
    public boolean isOf(String job, int build) {
        return columns().build(row) == build && job().filter(job::equals).isPresent();
    }

    /**
     * Returns all that was recorded of it; reads it from disk.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public Deployment deployment() {
        return snapshot.deployment(row);
    }

    private DeploymentColumns columns() {
        return snapshot.columns();
    }
}
