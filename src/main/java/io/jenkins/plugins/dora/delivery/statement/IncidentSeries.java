package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The incidents of one alert, one after the other.
 *
 * @param beginning the beginning of their ids
 * @param signals takes what happens to them
 * @param ends takes an end in place of a later one
 * @param known what is recorded at the moment
 */
record IncidentSeries(String beginning, Signals signals, Ends ends, Supplier<Snapshot> known) {
    /** Takes what happens to an incident. */
    @FunctionalInterface
    interface Signals {
        RecordedStatement send(IncidentSignal signal) throws StoreException;
    }

    /** Takes an end in place of the one that is recorded. */
    @FunctionalInterface
    interface Ends {
        RecordedStatement replace(Incident incident, Instant end) throws StoreException;
    }

    /**
     * Records what happened to an alert whose incidents are not merged.
     *
     * <p>An alert that fires anew has ended before, although Alertmanager does not report that if both happen between two
     * notifications. Its incident then ends where the next begins, until its end is reported after all.
     */
    RecordedStatement alert(IncidentSignal signal) throws StoreException {
        Optional<Incident> assumed = known.get()
                .incident(signal.id())
                .filter(incident -> signal.state() == State.RESOLVED && isEndAssumed(incident))
                .filter(incident -> signal.at().isBefore(incident.resolvedAt().orElseThrow()));
        RecordedStatement recorded =
                assumed.isPresent() ? ends.replace(assumed.get(), signal.at()) : signals.send(signal);
        List<Incident> incidents = incidents();
        for (int index = 1; index < incidents.size(); index++) {
            endBefore(incidents.get(index - 1), incidents.get(index).openedAt());
        }
        return recorded;
    }

    private void endBefore(Incident incident, Instant next) throws StoreException {
        if (incident.resolvedAt().isEmpty()) {
            signals.send(signal(incident, State.RESOLVED, next));
        } else if (isEndAssumed(incident) && next.isBefore(incident.resolvedAt().get())) {
            ends.replace(incident, next);
        }
    }

    /** Returns whether an incident ends where another begins. */
    private boolean isEndAssumed(Incident incident) {
        return incidents().stream().anyMatch(next -> incident.resolvedAt().equals(Optional.of(next.openedAt())));
    }

    /**
     * Merges each incident with those that follow it closely: when an alert fires again within {@code gap} of its end.
     *
     * <p>An incident that is merged into another is withdrawn. It is kept, so that late signals about it are merged as well.
     */
    void merge(Duration gap) throws StoreException {
        List<Incident> incidents = incidents();
        for (int index = 1; index < incidents.size(); index++) {
            Incident before = incidents.get(index - 1);
            Incident next = incidents.get(index);
            if (follows(before, next, gap)) {
                goOn(before, next);
                merge(gap);
                return;
            }
        }
    }

    /** An incident that is open again includes all that began until then. */
    private static boolean follows(Incident before, Incident next, Duration gap) {
        return before.resolvedAt()
                .map(end -> end.plus(gap))
                .or(before::updatedAt)
                .filter(latest -> !next.openedAt().isAfter(latest))
                .isPresent();
    }

    private void goOn(Incident incident, Incident next) throws StoreException {
        Instant opening = next.updatedAt().orElse(next.openedAt());
        signals.send(signal(incident, State.OPEN, opening));
        if (next.resolvedAt().isPresent()) {
            signals.send(signal(incident, State.RESOLVED, next.resolvedAt().get()));
        }
        signals.send(signal(next, State.WITHDRAWN, next.lastChange()));
    }

    /**
     * Records a change of an alarm that is on or off; a signal does not always name its incident.
     *
     * @param isAboutOpenOne whether it is about the open incident, whichever that is
     */
    RecordedStatement alarm(IncidentSignal signal, boolean isAboutOpenOne) throws StoreException {
        List<Incident> open = incidents().stream()
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
                : signals.send(signal);
        for (Incident incident : open) {
            signals.send(signal(incident, signal.state(), signal.at()));
        }
        return recorded;
    }

    /** An end without an incident that arrived before its beginning is the end of this one. */
    private RecordedStatement opened(IncidentSignal signal) throws StoreException {
        RecordedStatement recorded = signals.send(signal);
        Optional<Instant> end = known.get()
                .everReported(idOfAny())
                .flatMap(Incident::resolvedAt)
                .filter(at -> !at.isBefore(signal.at()));
        Optional<Incident> incident = known.get().incident(signal.id());
        if (end.isPresent() && incident.isPresent()) {
            signals.send(signal(incident.get(), State.RESOLVED, end.get()));
        }
        return recorded;
    }

    private String idOfAny() {
        return beginning + "open";
    }

    private List<Incident> incidents() {
        return known.get().incidents().stream()
                .filter(incident -> incident.id().startsWith(beginning))
                .sorted(Comparator.comparing(Incident::openedAt).thenComparing(Incident::id))
                .toList();
    }

    private static IncidentSignal signal(Incident incident, State state, Instant at) {
        return new IncidentSignal(
                incident.id(),
                state,
                at,
                Optional.of(incident.openedAt()),
                incident.application(),
                incident.environment(),
                incident.title(),
                incident.url(),
                incident.source(),
                incident.deployment());
    }
}
