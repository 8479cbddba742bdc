package io.jenkins.plugins.dora.intake.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to an incident, as another system reports it: in any order, and any number of times.
 *
 * <p>However the signals of an incident arrive, what is recorded in the end is the same: the earliest opening, the earliest
 * acknowledgement, and the state of its latest signal. To compare, {@code at} must be the time of what happened, not
 * of the message.
 *
 * @param id the incident's id
 * @param state what happened
 * @param at when that happened, by the clock of that system
 * @param openedAt when the incident was opened, if a signal of another state says so, too
 * @param application the application that suffers
 * @param environment where, if only one environment is concerned
 * @param title a short description; may be empty
 * @param url where to read more; may be empty
 * @param source the system
 * @param deployment id of the deployment that caused it, if it is known
 */
public record IncidentSignal(
        String id,
        State state,
        Instant at,
        Optional<Instant> openedAt,
        String application,
        Optional<String> environment,
        String title,
        String url,
        String source,
        Optional<String> deployment) {
    /** An event in the life of an incident. */
    public enum State {
        /** It began; later than its first opening: it began again, and is the same incident. */
        OPEN,
        /** Somebody began to look into it. */
        ACKNOWLEDGED,
        /** Service was restored. */
        RESOLVED,
        /** It was no incident. */
        WITHDRAWN
    }

    /** Returns when the incident was opened, as far as this signal shows. */
    Optional<Instant> opening() {
        return openedAt.or(() -> state == State.OPEN ? Optional.of(at) : Optional.empty());
    }
}
