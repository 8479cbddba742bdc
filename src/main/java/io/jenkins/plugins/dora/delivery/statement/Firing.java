package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import java.time.Instant;
import java.util.Optional;

/**
 * One firing of an alert.
 *
 * @param incident what is recorded under its id, alone or with the firings after it
 * @param end the latest end that is reported of this firing alone
 */
record Firing(Incident incident, Optional<Instant> end) {
    Instant start() {
        return incident.openedAt();
    }

    /** Returns this firing as a signal reports it: of two ends the later counts. */
    Firing after(IncidentSignal signal) {
        boolean isLater = signal.id().equals(incident.id())
                && signal.state() == State.RESOLVED
                && end.filter(known -> !known.isBefore(signal.at())).isEmpty();
        return isLater ? new Firing(incident, Optional.of(signal.at())) : this;
    }
}
