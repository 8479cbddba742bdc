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
        Optional<String> deployment)
        implements Event {
    public Incident {
        Required.text(id, "id");
        Required.text(application, "application");
        Required.notBefore(openedAt, resolvedAt, "openedAt", "resolvedAt");
    }

    /** Returns how long service was impaired; empty while the incident is open. */
    public Optional<Duration> timeToRestore() {
        return resolvedAt.map(end -> Duration.between(openedAt, end));
    }
}
