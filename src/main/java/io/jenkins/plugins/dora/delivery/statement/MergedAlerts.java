package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The incidents of an alert that goes on with its incident when it fires again soon after its end.
 *
 * <p>The incident of a later firing is absorbed: it is withdrawn, but kept, so that late signals about it count. Alertmanager
 * does not report that an alert ended if it fires again before the next notification, so an open incident absorbs all that
 * follow; should its end be reported after all, and be too early for that, they are incidents of their own again.
 *
 * @param series the incidents
 * @param gap how soon after its end an alert goes on with its incident
 */
record MergedAlerts(IncidentSeries series, Duration gap) {
    RecordedStatement record(IncidentSignal signal) throws StoreException {
        boolean isSplit = signal.state() == State.RESOLVED && split(signal);
        RecordedStatement recorded = series.send(signal);
        merge();
        return isSplit ? RecordedStatement.of(true, signal.id()) : recorded;
    }

    private void merge() throws StoreException {
        List<Incident> incidents = series.incidents();
        for (int index = 1; index < incidents.size(); index++) {
            Incident before = incidents.get(index - 1);
            Incident next = incidents.get(index);
            if (before.resolvedAt().filter(end -> isTooLate(next, end)).isEmpty()) {
                absorb(before, next);
                merge();
                return;
            }
        }
    }

    private boolean isTooLate(Incident next, Instant end) {
        return next.openedAt().isAfter(end.plus(gap));
    }

    private void absorb(Incident incident, Incident next) throws StoreException {
        series.send(incident, State.OPEN, next.updatedAt().orElse(next.openedAt()));
        if (next.resolvedAt().isPresent()) {
            series.send(incident, State.RESOLVED, next.resolvedAt().get());
        }
        series.send(next, State.WITHDRAWN, next.lastChange());
    }

    /** Gives back what an incident absorbed too late after an end that was not known. */
    private boolean split(IncidentSignal signal) throws StoreException {
        Instant end = signal.at();
        Optional<Incident> holder = series.incidents().stream()
                .filter(incident -> !incident.openedAt().isAfter(end))
                .filter(incident -> goesOnAfter(incident, end))
                .findFirst();
        Optional<Incident> next = series.absorbed().stream()
                .filter(incident -> incident.openedAt().isAfter(end))
                .findFirst();
        if (holder.isEmpty()
                || next.filter(incident -> isTooLate(incident, end)
                                && !incident.openedAt().isAfter(holder.get().lastChange()))
                        .isEmpty()) {
            return false;
        }
        Incident whole = holder.get();
        series.recording()
                .restate(next.get().toBuilder()
                        .resolvedAt(whole.resolvedAt().orElse(null))
                        .updatedAt(whole.updatedAt()
                                .filter(next.get().openedAt()::isBefore)
                                .orElse(null))
                        .build());
        series.endAt(whole, end);
        return true;
    }

    private static boolean goesOnAfter(Incident incident, Instant time) {
        return incident.lastChange().isAfter(time);
    }
}
