package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Tells a history in a few words, for tests: deployments of {@code shop} to {@code production}, unless said otherwise. */
public final class History {
    private final List<Deployment> deployments = new ArrayList<>();
    private final List<ApplicationVersion> versions = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();

    /** A change that is no merge. */
    public static Change commit(String id, String committedAt) {
        return new Change(id, Instant.parse(committedAt));
    }

    /** Lets a deployment be done by build 1 of a job. */
    public static Consumer<DeploymentBuilder> by(String job) {
        return builder -> builder.deployedBy(new BuildReference(job, 1, ""));
    }

    /** Adds a deployment that took one minute; its id is {@code version@finishedAt}. */
    public History deployed(String version, String finishedAt, Change... changes) {
        return deployed(version, finishedAt, builder -> builder.changes(ChangesFrom.CHANGELOG, List.of(changes)));
    }

    public History deployed(String version, String finishedAt, Consumer<DeploymentBuilder> more) {
        return deployedTo("production", version, finishedAt, more);
    }

    public History deployedTo(String environment, String version, String finishedAt, Consumer<DeploymentBuilder> more) {
        return deployed("shop", environment, version, finishedAt, more);
    }

    public History deployed(
            String application,
            String environment,
            String version,
            String finishedAt,
            Consumer<DeploymentBuilder> more) {
        Instant finish = Instant.parse(finishedAt);
        DeploymentBuilder builder = Deployment.of(application, version, environment)
                .id(version + '@' + finishedAt + (environment.equals("production") ? "" : '/' + environment))
                .between(finish.minus(Duration.ofMinutes(1)), finish);
        more.accept(builder);
        deployments.add(builder.build());
        return this;
    }

    /** Adds an incident of {@code shop} in {@code production}; {@code resolvedAt} may be empty. */
    public History incident(String id, String openedAt, String resolvedAt) {
        return incident(id, Optional.of("production"), openedAt, resolvedAt, Optional.empty());
    }

    public History incident(
            String id, Optional<String> environment, String openedAt, String resolvedAt, Optional<String> deployment) {
        Instant opened = Instant.parse(openedAt);
        Optional<Instant> resolved = resolvedAt.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(resolvedAt));
        incidents.add(new Incident(id, opened, "shop", environment, opened, resolved, "", "", "", deployment));
        return this;
    }

    /** Adds an incident of {@code shop} that nobody resolved, and that names as little as {@code more} leaves it. */
    public History incident(String id, String openedAt, UnaryOperator<Incident> more) {
        Instant opened = Instant.parse(openedAt);
        incidents.add(more.apply(new Incident(
                id, opened, "shop", Optional.empty(), opened, Optional.empty(), "", "", "", Optional.empty())));
        return this;
    }

    /** Adds an incident of any application in {@code production}. */
    public History incidentOf(String application, String id, Instant openedAt, Instant resolvedAt) {
        incidents.add(new Incident(
                id,
                openedAt,
                application,
                Optional.of("production"),
                openedAt,
                Optional.of(resolvedAt),
                "",
                "",
                "",
                Optional.empty()));
        return this;
    }

    /** Lets an incident name the deployment that caused it. */
    public static UnaryOperator<Incident> causedBy(String deployment) {
        return incident -> incident.toBuilder().deployment(deployment).build();
    }

    /** Lets an incident name what repaired it: the id of a deployment, or a version. */
    public static UnaryOperator<Incident> fixedBy(String repair) {
        return incident -> incident.toBuilder().fixedBy(repair).build();
    }

    /** Lets an incident name where it happened. */
    public static UnaryOperator<Incident> in(String environment) {
        return incident -> incident.toBuilder().environment(environment).build();
    }

    /** Lets an incident be over. */
    public static UnaryOperator<Incident> resolved(String at) {
        return incident -> incident.resolved(incident.at(), Instant.parse(at));
    }

    /** Adds a version of {@code shop}. */
    public History built(String version, String builtAt, Change... changes) {
        return built("version " + version, version, Optional.empty(), builtAt, changes);
    }

    /** Adds a version of {@code shop} that a job built. */
    public History builtBy(String job, String version, String builtAt) {
        Instant at = Instant.parse(builtAt);
        versions.add(new ApplicationVersion(
                "version " + version,
                at,
                "shop",
                version,
                at,
                Optional.of(new BuildReference(job, 1, "")),
                Optional.empty(),
                List.of(),
                List.of()));
        return this;
    }

    /** Adds a version of {@code shop} that was built from a revision. */
    public History built(String id, String version, Optional<String> revision, String builtAt, Change... changes) {
        Instant at = Instant.parse(builtAt);
        versions.add(new ApplicationVersion(
                id, at, "shop", version, at, Optional.empty(), revision, List.of(changes), List.of()));
        return this;
    }

    /** Lets the version that was added last lack changes that are known to be missing. */
    public History lackingChanges() {
        ApplicationVersion last = versions.remove(versions.size() - 1);
        versions.add(last.withChanges(last.changes(), true));
        return this;
    }

    public Snapshot snapshot() {
        return Snapshot.of(deployments, versions, incidents);
    }
}
