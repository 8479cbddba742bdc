package io.jenkins.plugins.dora.recording;

import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Receipt;
import io.jenkins.plugins.dora.intake.incident.IncidentReport;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.VersionBuilder;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.recording.sharing.KeptApart;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Records what a build states. Each method returns what was recorded, in lines for people, once it is on disk.
 *
 * <p>Waits while the store is being opened, so it is not for threads that answer requests or run Pipelines.
 */
@Restricted(NoExternalUse.class)
public final class BuildIntake {
    private final BuildContext build;
    private final OpenStore store;
    private final Clock clock;

    public BuildIntake(BuildContext build) {
        // As finely as Jenkins itself keeps times.
        this(build, DoraStore.get()::await, Clock.tickMillis(ZoneOffset.UTC));
    }

    BuildIntake(BuildContext build, OpenStore store, Clock clock) {
        this.build = build;
        this.store = store;
        this.clock = clock;
    }

    /** Opens the store of the controller, or waits until it is open. */
    @FunctionalInterface
    interface OpenStore {
        EventStore await() throws IOException;
    }

    /**
     * Records a deployment that the build did.
     *
     * @param stated what is known of it so far
     * @throws IOException if the store refuses it
     * @throws InvalidEventException if it lacks something, or contradicts itself
     */
    public List<String> deployment(DeploymentBuilder stated) throws IOException {
        return lines(intake().deployment(complete(stated), build.origin()));
    }

    /**
     * Records a deployment that a rule recognised in the build, unless a step of the build recorded it.
     *
     * @param stated what is known of it so far
     * @return empty if a step recorded it
     * @throws IOException if the store refuses it
     * @throws InvalidEventException if it lacks something, or contradicts itself
     */
    public Optional<List<String>> recognisedDeployment(DeploymentBuilder stated) throws IOException {
        return intake().recognisedDeployment(complete(stated), build.recordId(), build.origin())
                .map(this::lines);
    }

    private Deployment complete(DeploymentBuilder stated) {
        return stated.id(build.recordId().toString())
                .recordedAt(clock.instant())
                .deployedBy(build.reference())
                .source("jenkins")
                .build();
    }

    /**
     * Records a version that the build made.
     *
     * @param stated what is known of it so far
     * @throws IOException if the store refuses it
     * @throws InvalidEventException if it contains itself
     */
    public List<String> version(VersionBuilder stated) throws IOException {
        ApplicationVersion version = stated.id(build.recordId().toString())
                .builtBy(build.reference())
                .build();
        Receipt<ApplicationVersion> receipt = intake().version(version, build.origin());
        reportOwner(receipt.event().owner(), version.application());
        return receipt.lines();
    }

    /**
     * Records what the build reports of an incident.
     *
     * @param reportedAt when
     * @param defaultApplication the application of a new incident that names none
     * @throws IOException if the store refuses it
     * @throws InvalidEventException if it lacks something, or contradicts itself
     */
    public List<String> incident(IncidentReport report, Instant reportedAt, String defaultApplication)
            throws IOException {
        return intake().incident(report, reportedAt, defaultApplication, build.origin())
                .lines();
    }

    private Intake intake() throws IOException {
        return new Intake(store.await(), clock);
    }

    private List<String> lines(Receipt<Deployment> receipt) {
        reportOwner(receipt.event().owner(), receipt.event().application());
        return receipt.lines();
    }

    private void reportOwner(Optional<String> owner, String application) {
        if (owner.isPresent()) {
            KeptApart.report(build.reference().job(), application);
        }
    }
}
