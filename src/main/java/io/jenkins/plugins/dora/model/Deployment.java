package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.Preconditions;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Destination;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt to put one version of an application into one environment.
 *
 * @param id identifies the attempt; a retry of the recording carries the same id
 * @param at when it was recorded
 * @param application the application's name
 * @param version the version that was deployed
 * @param environment the environment's name
 * @param tier the environment's tier as known when it was recorded; empty leaves it to the profile
 * @param startedAt when the attempt began
 * @param finishedAt when it ended; never before {@code startedAt}
 * @param result how it ended
 * @param statedKind what it was for, if that was stated; otherwise the kind is found from the history
 * @param fixes what it repairs: the id of a deployment, or a version, of the same application
 * @param markedFailed whether the deployed change was marked as failed
 * @param build the build that did it
 * @param revision the deployed source revision
 * @param changes the commits it brought
 * @param changesFrom where {@code changes} were learned from
 * @param changesCut whether {@code changes} are known to be incomplete
 * @param source what recorded it, such as {@code jenkins}; may be empty
 * @param owner the job or folder that uses the name of the application for itself, apart from others; empty for the
 *     application that is generally known by that name
 */
public record Deployment(
        String id,
        Instant at,
        String application,
        String version,
        String environment,
        Optional<EnvironmentTier> tier,
        Instant startedAt,
        Instant finishedAt,
        Result result,
        Optional<Kind> statedKind,
        Optional<String> fixes,
        boolean markedFailed,
        Optional<BuildReference> build,
        Optional<String> revision,
        List<Change> changes,
        ChangesFrom changesFrom,
        boolean changesCut,
        String source,
        Optional<String> owner)
        implements Event {
    public Deployment {
        Preconditions.text(id, "id");
        application = Preconditions.text(application, "application");
        version = Preconditions.text(version, "version");
        environment = Preconditions.text(environment, "environment");
        Preconditions.notBefore(startedAt, Optional.of(finishedAt), "startedAt", "finishedAt");
        changes = List.copyOf(changes);
    }

    public boolean isSuccess() {
        return result == Result.SUCCESS;
    }

    /** Returns how long the attempt took. */
    public Duration duration() {
        return Duration.between(startedAt, finishedAt);
    }

    /** Returns this deployment with the changes that were found, how, and whether some are known to be missing. */
    public Deployment withChanges(ChangesFrom from, List<Change> found, boolean cut) {
        return toBuilder().changes(from, found).changesCut(cut).build();
    }

    /** Returns this deployment as it reads after the job of its build got the full name {@code job}. */
    public Deployment movedTo(String job) {
        return toBuilder()
                .deployedBy(build.map(reference -> reference.movedTo(job)).orElse(null))
                .build();
    }

    /** Whether another deployment is this one, whenever it was recorded and whatever it brought. */
    public boolean differsAtMostInChangesFrom(Deployment other) {
        return other.toBuilder()
                .recordedAt(at)
                .changes(changesFrom, changes)
                .changesCut(changesCut)
                .build()
                .equals(this);
    }

    /** Returns where the deployment goes. */
    public Destination destination() {
        return new Destination(application, environment);
    }

    /** Begins a deployment that is this one but for what is set anew. */
    public DeploymentBuilder toBuilder() {
        return new DeploymentBuilder(application, version, environment)
                .id(id)
                .recordedAt(at)
                .tier(tier.orElse(null))
                .between(startedAt, finishedAt)
                .result(result)
                .kind(statedKind.orElse(null))
                .fixes(fixes.orElse(null))
                .markedFailed(markedFailed)
                .deployedBy(build.orElse(null))
                .revision(revision.orElse(null))
                .changes(changesFrom, changes)
                .changesCut(changesCut)
                .source(source)
                .owner(owner.orElse(null));
    }

    /** Begins a deployment of {@code application} {@code version} to {@code environment}. */
    public static DeploymentBuilder of(String application, String version, String environment) {
        return new DeploymentBuilder(application, version, environment);
    }
}
