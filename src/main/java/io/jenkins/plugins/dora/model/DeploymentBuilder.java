package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Deployment}; what is not set is unknown, and the result is SUCCESS. */
public final class DeploymentBuilder {
    private final String application;
    private final String version;
    private final String environment;
    private String id = "";
    private @Nullable Instant at;
    private @Nullable EnvironmentTier tier;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private Result result = Result.SUCCESS;
    private @Nullable Kind kind;
    private @Nullable String fixes;
    private boolean markedFailed;
    private @Nullable BuildReference build;
    private @Nullable String revision;
    private List<Change> changes = List.of();
    private ChangesFrom changesFrom = ChangesFrom.NONE;
    private boolean changesCut;
    private String source = "";
    private @Nullable String owner;

    DeploymentBuilder(String application, String version, String environment) {
        this.application = application;
        this.version = version;
        this.environment = environment;
    }

    public DeploymentBuilder id(String value) {
        id = value;
        return this;
    }

    /** Sets when it is recorded; without it, the time it finished. */
    public DeploymentBuilder recordedAt(Instant value) {
        at = value;
        return this;
    }

    public DeploymentBuilder tier(@Nullable EnvironmentTier value) {
        tier = value;
        return this;
    }

    public DeploymentBuilder between(Instant start, Instant finish) {
        startedAt = start;
        finishedAt = finish;
        return this;
    }

    public DeploymentBuilder result(Result value) {
        result = value;
        return this;
    }

    public DeploymentBuilder kind(@Nullable Kind value) {
        kind = value;
        return this;
    }

    /** Sets what it repairs: the id of a deployment, or a version, of the same application. */
    public DeploymentBuilder fixes(@Nullable String value) {
        fixes = value;
        return this;
    }

    public DeploymentBuilder markedFailed(boolean value) {
        markedFailed = value;
        return this;
    }

    public DeploymentBuilder deployedBy(@Nullable BuildReference value) {
        build = value;
        return this;
    }

    public DeploymentBuilder revision(@Nullable String value) {
        revision = value;
        return this;
    }

    public DeploymentBuilder changes(ChangesFrom from, List<Change> value) {
        changesFrom = from;
        changes = value;
        return this;
    }

    public DeploymentBuilder changesCut(boolean value) {
        changesCut = value;
        return this;
    }

    public DeploymentBuilder source(String value) {
        source = value;
        return this;
    }

    /** Sets the job or folder that uses the name of the application for itself. */
    public DeploymentBuilder owner(@Nullable String value) {
        owner = value;
        return this;
    }

    /**
     * Returns the deployment.
     *
     * @throws InvalidEventException if its id, application, version, environment or times are missing or wrong
     */
    public Deployment build() {
        if (startedAt == null || finishedAt == null) {
            throw new InvalidEventException("finishedAt", "is missing");
        }
        return new Deployment(
                id,
                at == null ? finishedAt : at,
                application,
                version,
                environment,
                Optional.ofNullable(tier),
                startedAt,
                finishedAt,
                result,
                Optional.ofNullable(kind),
                Optional.ofNullable(fixes),
                markedFailed,
                Optional.ofNullable(build),
                Optional.ofNullable(revision),
                changes,
                changesFrom,
                changesCut,
                source,
                Optional.ofNullable(owner));
    }
}
