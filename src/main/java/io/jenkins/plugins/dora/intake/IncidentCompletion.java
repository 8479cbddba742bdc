package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.intake.incident.IncidentReport;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.SignalledIncident;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Merges reports of incidents with earlier ones.
 *
 * @param known what was recorded before
 * @param origin where the reports come from
 * @param now when they arrive
 */
record IncidentCompletion(Snapshot known, Origin origin, Instant now) {
    /** @throws TakenIdException if something else has its id that may not be changed from here */
    Completed<Incident> complete(Incident stated, Check<Incident> check) {
        Incident complete = owned(stated, known.incident(stated.id()));
        check.check(complete, known);
        return new Completed<>(complete, RecordSummary.of(complete));
    }

    /** Returns an incident that is over; empty if it may not be changed from here. */
    Optional<Completed<Incident>> resolve(Incident incident, Instant end) {
        return Optional.of(incident)
                .filter(origin.ownership(known)::mayChange)
                .map(open -> open.resolved(now, end))
                .map(over -> new Completed<>(over, RecordSummary.of(over)));
    }

    /** @throws TakenIdException if something else has its id that may not be changed from here */
    Completed<Incident> complete(IncidentReport report, String defaultApplication) {
        Optional<Incident> before = known.incident(report.id());
        Incident complete = owned(report.apply(before, now, defaultApplication), before);
        return new Completed<>(complete, RecordSummary.of(complete));
    }

    /** @throws TakenIdException if something else has its id that may not be changed from here */
    Completed<Incident> complete(IncidentSignal signal) {
        Optional<Incident> last = known.everReported(signal.id());
        boolean counts = known.incident(signal.id()).isPresent();
        SignalledIncident merged = last.map(incident -> SignalledIncident.recorded(incident, counts))
                .orElseGet(() -> SignalledIncident.unknown(signal))
                .after(signal);
        Incident complete =
                owned(merged.incident(), last).toBuilder().recordedAt(now).build();
        return new Completed<>(
                complete,
                merged.counts(),
                events(complete, merged, last, counts),
                Optional.empty(),
                RecordSummary.of(complete));
    }

    private List<Event> events(Incident complete, SignalledIncident merged, Optional<Incident> last, boolean counts) {
        boolean isSame = merged.counts() == counts
                && last.filter(before -> complete.equals(
                                before.toBuilder().recordedAt(now).build()))
                        .isPresent();
        if (isSame) {
            return List.of();
        }
        // An incident that does not count is recorded all the same, so that a late report can be merged with it.
        return merged.counts()
                ? List.of(complete)
                : List.of(complete, new Removal(now, complete.id(), Optional.of(Removal.Type.INCIDENT)));
    }

    private Incident owned(Incident reported, Optional<Incident> before) {
        Ownership ownership = origin.ownership(known);
        if (before.filter(incident -> !ownership.mayChange(incident)).isPresent()) {
            throw new TakenIdException();
        }
        return reported.ownedBy(before.filter(incident -> incident.application().equals(reported.application()))
                .map(Incident::owner)
                .orElseGet(() -> ownership.ownerOfIncident(reported.application())));
    }
}
