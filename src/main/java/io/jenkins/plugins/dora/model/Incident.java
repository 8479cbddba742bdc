package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.Preconditions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A reported failure in service.
 *
 * @param id the incident's id where it was reported
 * @param at when it was recorded
 * @param application the application that suffered
 * @param environment where, if only one environment is concerned
 * @param openedAt when it began
 * @param resolvedAt when service was restored; empty while the incident is open; never before {@code openedAt}
 * @param acknowledgedAt when somebody began to work on it
 * @param updatedAt when it was opened again or taken back, by the clock of the system that reported it, so that an older
 *     report that arrives later does not count; empty if {@code openedAt} or {@code resolvedAt} is the latest change
 * @param title a short description; may be empty
 * @param url where to read more; may be empty
 * @param source the system that reported it; may be empty
 * @param deployment id of the deployment that caused it, if that was stated
 * @param fixedBy what repaired it, if that was stated: the id of a deployment, or a version, of the same application
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
        Optional<Instant> updatedAt,
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
                Optional.empty(),
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

    /** Begins an incident of {@code application} that was opened at {@code openedAt}. */
    public static IncidentBuilder of(String id, String application, Instant openedAt) {
        return new IncidentBuilder(id, application, openedAt);
    }

    /** Begins an incident that is this one but for what is set anew. */
    public IncidentBuilder toBuilder() {
        return new IncidentBuilder(id, application, openedAt)
                .recordedAt(at)
                .environment(environment.orElse(null))
                .acknowledgedAt(acknowledgedAt.orElse(null))
                .resolvedAt(resolvedAt.orElse(null))
                .updatedAt(updatedAt.orElse(null))
                .title(title)
                .url(url)
                .source(source)
                .deployment(deployment.orElse(null))
                .fixedBy(fixedBy.orElse(null))
                .owner(owner.orElse(null));
    }

    /** Returns this incident as one of an application whose name that job or folder uses for itself. */
    public Incident ownedBy(Optional<String> jobOrFolder) {
        return toBuilder().owner(jobOrFolder.orElse(null)).build();
    }

    /**
     * Returns this incident as it is after service was restored.
     *
     * @param now when that is recorded
     * @param end when service was restored
     */
    public Incident resolved(Instant now, Instant end) {
        return toBuilder()
                .recordedAt(now)
                .resolvedAt(end)
                .updatedAt(updatedAt.filter(end::isBefore).orElse(null))
                .build();
    }

    /** Returns when it was opened, opened again, resolved or taken back last, by the clock of what reported that. */
    public Instant lastChange() {
        return updatedAt.or(() -> resolvedAt).orElse(openedAt);
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
