package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The incidents of an alarm that is on or off; a signal does not always name its incident.
 *
 * @param series the incidents
 */
record AlarmSeries(IncidentSeries series) {
    /**
     * Records a change of the alarm.
     *
     * @param isAboutOpenOne whether it is about the open incident, whichever that is
     */
    RecordedStatement record(IncidentSignal signal, boolean isAboutOpenOne) throws StoreException {
        List<Incident> open = series.incidents().stream()
                .filter(incident -> !incident.openedAt().isAfter(signal.at()))
                .filter(incident -> incident.resolvedAt().isEmpty())
                .toList();
        if (signal.state() == State.OPEN) {
            return isAboutOpenOne && !open.isEmpty()
                    ? RecordedStatement.of(false, open.get(0).id())
                    : opened(signal);
        }
        RecordedStatement recorded = isAboutOpenOne && !open.isEmpty()
                ? RecordedStatement.of(true, open.get(0).id())
                : series.send(signal);
        for (Incident incident : open) {
            series.send(incident, signal.state(), signal.at());
        }
        return recorded;
    }

    /** An end without an incident that arrived before its beginning is the end of this one. */
    private RecordedStatement opened(IncidentSignal signal) throws StoreException {
        RecordedStatement recorded = series.send(signal);
        Optional<Instant> end = series.known()
                .get()
                .everReported(series.beginning() + "open")
                .flatMap(Incident::resolvedAt)
                .filter(at -> !at.isBefore(signal.at()));
        Optional<Incident> incident = series.known().get().incident(signal.id());
        if (end.isPresent() && incident.isPresent()) {
            series.send(incident.get(), State.RESOLVED, end.get());
        }
        return recorded;
    }
}
