package io.jenkins.plugins.dora.webhook.statement;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The statement of a body about one deployment.
 *
 * @param id unique among all events of its type
 * @param names application, environment and version
 * @param tier the tier of the environment, if the sender states it
 * @param createdAt when it was asked for; stands in for {@code startedAt}
 * @param startedAt when it began
 * @param finishedAt when it ended; empty while it is under way
 * @param result how it ended; empty while it is under way
 * @param kind what it was for, if the sender states it
 * @param revision the deployed source revision
 * @param recorded the deployment as another controller recorded it, if the sender is one
 */
public record DeploymentStatement(
        String id,
        StatedNames names,
        Optional<EnvironmentTier> tier,
        Optional<Instant> createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<Result> result,
        Optional<Kind> kind,
        Optional<String> revision,
        Optional<Deployment> recorded)
        implements Statement {
    private static final int SHORT_REVISION = 10;

    public DeploymentStatement {
        id = TextKind.ID.recorded(id);
        revision = revision.map(TextKind.NAME::recorded);
        createdAt = createdAt.filter(notAfter(finishedAt));
        startedAt = startedAt.filter(notAfter(finishedAt));
    }

    /** Creates one of a sender that records nothing. */
    public DeploymentStatement(
            String id,
            StatedNames names,
            Optional<EnvironmentTier> tier,
            Optional<Instant> createdAt,
            Optional<Instant> startedAt,
            Optional<Instant> finishedAt,
            Optional<Result> result,
            Optional<Kind> kind,
            Optional<String> revision) {
        this(id, names, tier, createdAt, startedAt, finishedAt, result, kind, revision, Optional.empty());
    }

    /**
     * Returns one about a deployment that another controller recorded.
     *
     * @param origin what the id of the deployment is unique in
     */
    public static DeploymentStatement recorded(String origin, Deployment deployment) {
        return new DeploymentStatement(
                origin + deployment.id(),
                StatedNames.of(
                        Optional.of(deployment.application()),
                        Optional.of(deployment.environment()),
                        Optional.of(deployment.version())),
                deployment.tier(),
                Optional.empty(),
                Optional.of(deployment.startedAt()),
                Optional.of(deployment.finishedAt()),
                Optional.of(deployment.result()),
                deployment.statedKind(),
                deployment.revision(),
                Optional.of(deployment));
    }

    /** Returns one that has ended. */
    public static DeploymentStatement ended(String id, StatedNames names, Result result, Instant finishedAt) {
        return new DeploymentStatement(
                id,
                names,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(finishedAt),
                Optional.of(result),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns one that is under way. */
    public static DeploymentStatement underWay(String id, StatedNames names, Optional<Instant> startedAt) {
        return new DeploymentStatement(
                id,
                names,
                Optional.empty(),
                Optional.empty(),
                startedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns this one as asked for at that time. */
    public DeploymentStatement createdAt(Optional<Instant> time) {
        return new DeploymentStatement(id, names, tier, time, startedAt, finishedAt, result, kind, revision, recorded);
    }

    /** Returns this one as begun at that time. */
    public DeploymentStatement startedAt(Optional<Instant> time) {
        return new DeploymentStatement(id, names, tier, createdAt, time, finishedAt, result, kind, revision, recorded);
    }

    /** Returns this one with a tier. */
    public DeploymentStatement tier(Optional<EnvironmentTier> value) {
        return new DeploymentStatement(
                id, names, value, createdAt, startedAt, finishedAt, result, kind, revision, recorded);
    }

    /** Returns this one with a kind. */
    public DeploymentStatement kind(Kind value) {
        return new DeploymentStatement(
                id, names, tier, createdAt, startedAt, finishedAt, result, Optional.of(value), revision, recorded);
    }

    /** Returns this one with a revision. */
    public DeploymentStatement revision(Optional<String> value) {
        return new DeploymentStatement(
                id, names, tier, createdAt, startedAt, finishedAt, result, kind, value, recorded);
    }

    /** Returns this one with other names. */
    public DeploymentStatement named(StatedNames other) {
        return new DeploymentStatement(
                id, other, tier, createdAt, startedAt, finishedAt, result, kind, revision, recorded);
    }

    /** Returns whether it has ended. */
    public boolean isOver() {
        return finishedAt.isPresent() && result.isPresent();
    }

    /** Returns the version: the one that is stated, else the beginning of the revision, else the last part of the id. */
    public String version() {
        return names.version()
                .or(() -> revision.map(DeploymentStatement::shortRevision))
                .orElseGet(() -> TextKind.NAME.recorded(id.substring(id.lastIndexOf('/') + 1)));
    }

    /** Returns the beginning of a revision, which is the version of what is called nothing else. */
    public static String shortRevision(String revision) {
        return revision.substring(0, Math.min(revision.length(), SHORT_REVISION));
    }

    /** Senders have been seen whose start is years after the end. */
    private static Predicate<Instant> notAfter(Optional<Instant> end) {
        return start -> end.isEmpty() || !start.isAfter(end.get());
    }
}
