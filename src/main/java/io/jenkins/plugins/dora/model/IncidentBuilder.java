package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Incident}; what is not set is unknown, and without {@link #resolvedAt} the incident is open. */
public final class IncidentBuilder {
    private String id;
    private String application;
    private Instant openedAt;
    private @Nullable Instant at;
    private @Nullable String environment;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant updatedAt;
    private String title = "";
    private String url = "";
    private String source = "";
    private @Nullable String deployment;
    private @Nullable String fixedBy;
    private @Nullable String owner;

    IncidentBuilder(String id, String application, Instant openedAt) {
        this.id = id;
        this.application = application;
        this.openedAt = openedAt;
    }

    public IncidentBuilder id(String value) {
        id = value;
        return this;
    }

    public IncidentBuilder application(String value) {
        application = value;
        return this;
    }

    public IncidentBuilder openedAt(Instant value) {
        openedAt = value;
        return this;
    }

    /** Sets when it is recorded; without it, the time it was opened. */
    public IncidentBuilder recordedAt(Instant value) {
        at = value;
        return this;
    }

    public IncidentBuilder environment(@Nullable String value) {
        environment = value;
        return this;
    }

    public IncidentBuilder acknowledgedAt(@Nullable Instant value) {
        acknowledgedAt = value;
        return this;
    }

    public IncidentBuilder resolvedAt(@Nullable Instant value) {
        resolvedAt = value;
        return this;
    }

    /** Sets when it was opened again or taken back, by the clock of the system that reported it. */
    public IncidentBuilder updatedAt(@Nullable Instant value) {
        updatedAt = value;
        return this;
    }

    public IncidentBuilder title(String value) {
        title = value;
        return this;
    }

    public IncidentBuilder url(String value) {
        url = value;
        return this;
    }

    public IncidentBuilder source(String value) {
        source = value;
        return this;
    }

    /** Sets the id of the deployment that caused it. */
    public IncidentBuilder deployment(@Nullable String value) {
        deployment = value;
        return this;
    }

    /** Sets what repaired it: the id of a deployment, or a version. */
    public IncidentBuilder fixedBy(@Nullable String value) {
        fixedBy = value;
        return this;
    }

    /** Sets the job or folder that uses the name of the application for itself. */
    public IncidentBuilder owner(@Nullable String value) {
        owner = value;
        return this;
    }

    /**
     * Returns the incident.
     *
     * @throws InvalidEventException if its id or application is missing, or a time is wrong
     */
    public Incident build() {
        return new Incident(
                id,
                at == null ? openedAt : at,
                application,
                Optional.ofNullable(environment),
                openedAt,
                Optional.ofNullable(acknowledgedAt),
                Optional.ofNullable(resolvedAt),
                Optional.ofNullable(updatedAt),
                title,
                url,
                source,
                Optional.ofNullable(deployment),
                Optional.ofNullable(fixedBy),
                Optional.ofNullable(owner));
    }
}
