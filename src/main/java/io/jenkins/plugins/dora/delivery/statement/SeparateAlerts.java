package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        RecordedStatement recorded = isEarlierThanAssumed(signal) ? endAt(signal) : series.send(signal);
        List<Incident> incidents = series.incidents();
        Set<Instant> beginnings = beginnings(incidents);
        for (int index = 1; index < incidents.size(); index++) {
            Incident incident = incidents.get(index - 1);
            Instant next = incidents.get(index).openedAt();
            if (incident.resolvedAt().isEmpty()) {
                series.send(incident, State.RESOLVED, next);
            } else if (incident.resolvedAt()
                    .filter(next::isBefore)
                    .filter(beginnings::contains)
                    .isPresent()) {
                series.endAt(incident, next);
            }
        }
        return recorded;
    }

    /** Returns whether it is reported that an incident ended before the next began, where it was assumed to end. */
    private boolean isEarlierThanAssumed(IncidentSignal signal) {
        return signal.state() == State.RESOLVED
                && series.known()
                        .get()
                        .incident(signal.id())
                        .flatMap(Incident::resolvedAt)
                        .filter(signal.at()::isBefore)
                        .filter(end -> beginnings(series.incidents()).contains(end))
                        .isPresent();
    }

    private RecordedStatement endAt(IncidentSignal signal) throws StoreException {
        Incident incident = series.known().get().incident(signal.id()).orElseThrow();
        series.endAt(incident, signal.at());
        return RecordedStatement.of(true, signal.id());
    }

    private static Set<Instant> beginnings(List<Incident> incidents) {
        return incidents.stream().map(Incident::openedAt).collect(Collectors.toSet());
    }
}
