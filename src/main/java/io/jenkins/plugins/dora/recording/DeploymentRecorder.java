package io.jenkins.plugins.dora.recording;

import hudson.model.Run;
import io.jenkins.plugins.dora.linking.ChangeLinker;
import io.jenkins.plugins.dora.linking.LinkedChanges;
import io.jenkins.plugins.dora.linking.SnapshotHistory;
import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.DeploymentId;
import io.jenkins.plugins.dora.model.InvalidEventException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Completes a deployment with its build and its changes, and stores it. */
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
     * @param run the build that did it
     * @param part what tells the deployments of one build apart, such as the id of a flow node
     * @param deployment what is known of it so far
     * @return what was recorded, in one line for people
     * @throws IOException if the store refuses it
     * @throws InvalidEventException if it lacks something, or contradicts itself
     */
    public String record(Run<?, ?> run, String part, DeploymentBuilder deployment) throws IOException {
        String job = run.getParent().getFullName();
        deployment
                .id(new DeploymentId(job, run.getNumber(), Instant.ofEpochMilli(run.getStartTimeInMillis()), part)
                        .toString())
                .recordedAt(clock.instant())
                .deployedBy(new BuildReference(job, run.getNumber(), run.getUrl()))
                .source("jenkins");
        LinkedChanges linked = new ChangeLinker(new SnapshotHistory(store.snapshot()))
                .link(deployment.build(), new BuildChangeSets(run));
        Deployment complete = deployment
                .changes(linked.from(), linked.changes())
                .changesCut(linked.cut())
                .build();
        store.record(complete);
        return RecordSummary.of(complete, linked);
    }
}
