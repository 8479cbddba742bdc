package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.linking.LinkedDeployment;
import io.jenkins.plugins.dora.linking.StatedDeployments;
import io.jenkins.plugins.dora.linking.builds.RecordedBuilds;
import io.jenkins.plugins.dora.linking.checkout.SourceCode;
import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Completes deployments with their owner, their revision and their changes.
 *
 * @param known what was recorded before
 * @param origin where they come from
 */
record DeploymentCompletion(Snapshot known, Origin origin) {
    Completed<Deployment> complete(Deployment stated, Check<Deployment> check) {
        Ownership ownership = origin.ownership(known);
        Deployment owned = stated.toBuilder()
                .owner(ownership.ownerOf(stated.application()).orElse(null))
                .revision(stated.revision().or(origin.source()::revision).orElse(null))
                .build();
        check.check(owned, known);
        RecordedHistory history = new SnapshotHistory(ownership.seen());
        return origin.source() == SourceCode.UNKNOWN ? byVersions(owned, history) : bySource(owned, history);
    }

    private Completed<Deployment> bySource(Deployment deployment, RecordedHistory history) {
        RecordedBuilds builds = new RecordedBuilds(deployment.application(), history);
        LinkedDeployment linked = LinkedDeployment.of(
                deployment, history, origin.source().changeSources(deployment.application(), builds));
        return new Completed<>(linked.deployment(), RecordSummary.of(linked.deployment(), linked.changes()));
    }

    private Completed<Deployment> byVersions(Deployment deployment, RecordedHistory history) {
        // Read from disk only where it is compared.
        Optional<Deployment> before = StatedDeployments.isLinked(deployment)
                ? known.find(deployment.id()).map(RecordedDeployment::deployment)
                : Optional.empty();
        Deployment complete = new StatedDeployments(history).complete(deployment, before);
        return new Completed<>(complete, List.of(RecordSummary.of(complete)));
    }
}
