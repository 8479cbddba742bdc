package io.jenkins.plugins.dora.recording;

import io.jenkins.plugins.dora.linking.ChangeLinker;
import io.jenkins.plugins.dora.linking.LinkedChanges;
import io.jenkins.plugins.dora.linking.builds.RecordedBuilds;
import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.FutureTimes;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Completes a deployment with its build, its revision and its changes, and stores it. */
@Restricted(NoExternalUse.class)
public final class DeploymentRecorder {
    private final DoraStore store;
    private final Clock clock;

    public DeploymentRecorder(DoraStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Records a deployment; it is on disk when this returns.
     *
     * @param context the build that did it
     * @param deployment what is known of it so far
     * @return what was recorded, in lines for people
     * @throws IOException if the store refuses it
     * @throws InvalidEventException if it lacks something, or contradicts itself
     */
    public List<String> record(BuildContext context, DeploymentBuilder deployment) throws IOException {
        Instant now = clock.instant();
        Deployment stated = deployment
                .id(context.recordId())
                .recordedAt(now)
                .deployedBy(context.reference())
                .source("jenkins")
                .build();
        FutureTimes.refuseFuture(stated, now);
        Ownership ownership = context.ownership(store.snapshot());
        Optional<String> owner = context.ownerOf(stated.application(), ownership);
        RecordedHistory history = new SnapshotHistory(ownership.seen());
        stated = deployment
                .owner(owner.orElse(null))
                .revision(stated.revision().or(context.source()::revision).orElse(null))
                .build();
        LinkedChanges linked = new ChangeLinker(
                        history,
                        context.source()
                                .changeSources(stated.application(), new RecordedBuilds(stated.application(), history)))
                .link(stated);
        Deployment complete = stated.withChanges(
                linked.found().from(), linked.found().changes(), linked.found().cut());
        store.record(complete);
        return RecordSummary.of(complete, linked);
    }
}
