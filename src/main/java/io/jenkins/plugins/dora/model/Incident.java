package io.jenkins.plugins.dora.model;

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
 * @param title a short description; may be empty
 * @param url where to read more; may be empty
 * @param source the system that reported it; may be empty
 * @param deployment id of the deployment that caused it, if somebody said so
 * @param owner the job or folder that uses the name of the application for itself, apart from others; empty for the
 *     application that is generally known by that name
 */
public record Incident(
        String id,
        Instant at,
        String application,
        Optional<String> environment,
        Instant openedAt,
        Optional<Instant> resolvedAt,
        String title,
        String url,
        String source,
        Optional<String> deployment,
        Optional<String> owner)
        implements Event {
    /** Creates an incident of the application that is generally known by that name. */
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
        this(id, at, application, environment, openedAt, resolvedAt, title, url, source, deployment, Optional.empty());
    }

    public Incident {
        Required.text(id, "id");
        Required.text(application, "application");
        Required.notBefore(openedAt, resolvedAt, "openedAt", "resolvedAt");
    }

    /** Returns this incident as one of an application whose name that job or folder uses for itself. */
    public Incident ownedBy(Optional<String> jobOrFolder) {
        return new Incident(
                id, at, application, environment, openedAt, resolvedAt, title, url, source, deployment, jobOrFolder);
    }

    /** Returns how long service was impaired; empty while the incident is open. */
    public Optional<Duration> timeToRestore() {
        return resolvedAt.map(end -> Duration.between(openedAt, end));
    }
}
