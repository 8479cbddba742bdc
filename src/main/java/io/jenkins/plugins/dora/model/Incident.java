package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.Preconditions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A failure in service that somebody or something reported.
 *
 * @param id the incident's id where it was reported
 * @param at when it was recorded
 * @param application the application that suffered
 * @param environment where, if only one environment is concerned
 * @param openedAt when it began
 * @param resolvedAt when service was restored; empty while the incident is open; never before {@code openedAt}
 * @param acknowledgedAt when somebody began to look into it
 * @param title a short description; may be empty
 * @param url where to read more; may be empty
 * @param source the system that reported it; may be empty
 * @param deployment id of the deployment that caused it, if somebody said so
 * @param fixedBy what repaired it, if somebody said so: the id of a deployment, or a version, of the same application
 * @param owner the job or folder that uses the name of the application for itself, apart from others; empty for the
 *     application that is generally known by that name
 */
public record Incident(
        String id,
        Instant at,
        String application,
        Optional<String> environment,
        Instant openedAt,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> resolvedAt,
        String title,
        String url,
        String source,
        Optional<String> deployment,
        Optional<String> fixedBy,
        Optional<String> owner)
        implements Event {
    /**
     * Creates an incident of the application that is generally known by that name, which nobody acknowledged, and of which
     * no repair is known.
     */
    public Incident(
            String id,
            Instant at,
            String application,
            Optional<String> environment,
            Instant openedAt,
            Optional<Instant> resolvedAt,
            String title,
            String url,
            String source,
            Optional<String> deployment) {
        this(
                id,
                at,
                application,
                environment,
                openedAt,
                Optional.empty(),
                resolvedAt,
                title,
                url,
                source,
                deployment,
                Optional.empty(),
                Optional.empty());
    }

    public Incident {
        Preconditions.text(id, "id");
        application = Preconditions.text(application, "application");
        Preconditions.notBefore(openedAt, resolvedAt, "openedAt", "resolvedAt");
    }

    /** Returns this incident as one of an application whose name that job or folder uses for itself. */
    public Incident ownedBy(Optional<String> jobOrFolder) {
        return new Incident(
                id,
                at,
                application,
                environment,
                openedAt,
                acknowledgedAt,
                resolvedAt,
                title,
                url,
                source,
                deployment,
                fixedBy,
                jobOrFolder);
    }

    /**
     * Returns this incident as it is after service was restored.
     *
     * @param now when that is recorded
     * @param end when service was restored
     */
    public Incident resolved(Instant now, Instant end) {
        return new Incident(
                id,
                now,
                application,
                environment,
                openedAt,
                acknowledgedAt,
                Optional.of(end),
                title,
                url,
                source,
                deployment,
                fixedBy,
                owner);
    }

    /** Whether it was opened before {@code moment} and not resolved before it. */
    public boolean isOpenAt(Instant moment) {
        return openedAt.isBefore(moment)
                && resolvedAt.filter(end -> end.isBefore(moment)).isEmpty();
    }

    /** Returns how long service was impaired; empty while the incident is open. */
    public Optional<Duration> timeToRestore() {
        return resolvedAt.map(end -> Duration.between(openedAt, end));
    }
}
