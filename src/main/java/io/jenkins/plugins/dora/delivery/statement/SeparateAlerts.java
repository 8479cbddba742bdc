package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The incidents of an alert, of which each firing is one of its own.
 *
 * <p>An alert that fires anew has ended before, although Alertmanager does not report that if both happen between two
 * notifications. Its incident then ends where the next begins, until its end is reported after all.
 *
 * @param series the incidents
 */
record SeparateAlerts(IncidentSeries series) {
    RecordedStatement record(IncidentSignal signal) throws StoreException {
        Optional<Incident> assumed = series.known()
                .get()
                .incident(signal.id())
                .filter(incident -> signal.state() == State.RESOLVED && isEndAssumed(incident))
                .filter(incident -> signal.at().isBefore(incident.resolvedAt().orElseThrow()));
        RecordedStatement recorded;
        if (assumed.isPresent()) {
            series.endAt(assumed.get(), signal.at());
            recorded = RecordedStatement.of(true, signal.id());
        } else {
            recorded = series.send(signal);
        }
        List<Incident> incidents = series.incidents();
        for (int index = 1; index < incidents.size(); index++) {
            endBefore(incidents.get(index - 1), incidents.get(index).openedAt());
        }
        return recorded;
    }

    private void endBefore(Incident incident, Instant next) throws StoreException {
        if (incident.resolvedAt().isEmpty()) {
            series.send(incident, State.RESOLVED, next);
        } else if (isEndAssumed(incident) && next.isBefore(incident.resolvedAt().get())) {
            series.endAt(incident, next);
        }
    }

    /** Returns whether an incident ends where another begins. */
    private boolean isEndAssumed(Incident incident) {
        return series.incidents().stream()
                .anyMatch(next -> incident.resolvedAt().equals(Optional.of(next.openedAt())));
    }
}
