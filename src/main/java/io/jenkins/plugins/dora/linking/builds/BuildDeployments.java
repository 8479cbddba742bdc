package io.jenkins.plugins.dora.linking.builds;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.DeploymentId;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Finds the deployments that one build did, among those that finished between the day before the build and the day after
 * it. Only those with its job and number are read from disk.
 *
 * @param snapshot what was recorded
 * @param build the build, by the id that one of its deployments has or would have
 * @param finishedAt when the build ended
 */
public record BuildDeployments(Snapshot snapshot, DeploymentId build, Instant finishedAt) {
    private static final Duration MARGIN = Duration.ofDays(1);

    /** Returns those among {@code deployments}, which are in order of finish. */
    public Stream<Deployment> among(Rows deployments) {
        return deployments
                .between(
                        EpochNanos.of(build.buildStartedAt().minus(MARGIN)),
                        EpochNanos.of(finishedAt.plus(MARGIN)),
                        snapshot.columns()::finishedAt)
                .stream()
                .mapToObj(row -> new RecordedDeployment(snapshot, row))
                .filter(recorded -> recorded.isOf(build.job(), build.number()))
                .map(RecordedDeployment::deployment)
                .filter(deployment -> build.mayBeOfSameBuild(deployment.id()));
    }
}
