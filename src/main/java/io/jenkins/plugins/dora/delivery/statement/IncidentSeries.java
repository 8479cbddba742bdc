package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.StoreException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The incidents of one alert, one after the other.
 *
 * @param beginning the beginning of their ids
 * @param recording records what happens to them
 * @param known what is recorded at the moment
 */
record IncidentSeries(String beginning, Recording recording, Supplier<Snapshot> known) {
    /** Records what happens to incidents. */
    interface Recording {
        /** Merges a signal with what is known of its incident. */
        RecordedStatement send(IncidentSignal signal) throws StoreException;

        /** Records an incident in place of what is known of it. */
        void restate(Incident incident) throws StoreException;
    }

    RecordedStatement send(IncidentSignal signal) throws StoreException {
        return recording.send(signal);
    }

    void send(Incident incident, State state, Instant at) throws StoreException {
        send(incident.id(), incident, state, at, Optional.of(incident.openedAt()));
    }

    /** Records a time beside an incident, under its id and a suffix; of several times the latest. */
    void withdraw(Incident incident, String suffix, Instant at) throws StoreException {
        send(incident.id() + suffix, incident, State.WITHDRAWN, at, Optional.empty());
    }

    private void send(String id, Incident incident, State state, Instant at, Optional<Instant> openedAt)
            throws StoreException {
        recording.send(new IncidentSignal(
                id,
                state,
                at,
                openedAt,
                incident.application(),
                incident.environment(),
                incident.title(),
                incident.url(),
                incident.source(),
                incident.deployment()));
    }

    /** Ends an incident at a time, even if it is recorded to end later. */
    void endAt(Incident incident, Instant end) throws StoreException {
        recording.restate(incident.toBuilder().resolvedAt(end).updatedAt(null).build());
    }

    /** Returns the incident with an id; empty if there is none, or it was withdrawn. */
    Optional<Incident> incident(String id) {
        return known.get().incident(id);
    }

    /** Returns the incidents in the order in which they began. */
    List<Incident> incidents() {
        return inOrder(known.get().incidents().stream());
    }

    /** Returns what was an incident, and is a part of another, in the order in which it began. */
    List<Incident> absorbed() {
        return inOrder(known.get().takenBackIncidents().stream());
    }

    private List<Incident> inOrder(Stream<Incident> incidents) {
        return incidents
                .filter(incident -> incident.id().startsWith(beginning))
                .sorted(Comparator.comparing(Incident::openedAt).thenComparing(Incident::id))
                .toList();
    }
}
