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
 * @param isAbsorbed whether it is recorded as a part of the incident of an earlier firing
 */
record Firing(Incident incident, Optional<Instant> end, boolean isAbsorbed) {
    String id() {
        return incident.id();
    }

    Instant start() {
        return incident.openedAt();
    }

    /** Returns this firing as a signal reports it: of two ends the later counts. */
    Firing after(IncidentSignal signal) {
        boolean isLater = signal.id().equals(id())
                && signal.state() == State.RESOLVED
                && end.filter(known -> !known.isBefore(signal.at())).isEmpty();
        return isLater ? new Firing(incident, Optional.of(signal.at()), isAbsorbed) : this;
    }
}
