package io.jenkins.plugins.dora.recording;

import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Completes a report of an incident with what was reported before, and stores it. */
@Restricted(NoExternalUse.class)
public final class IncidentRecorder {
    private final DoraStore store;

    public IncidentRecorder(DoraStore store) {
        this.store = store;
    }

    /**
     * Records an incident; it is on disk when this returns.
     *
     * @param report what is said of it
     * @param now when
     * @param build the build that reports it
     * @param defaultApplication the application of a new incident that names none
     * @return what was recorded, in lines for people
     * @throws IOException if the store refuses it
     * @throws InvalidEventException if it lacks something, or contradicts itself
     */
    public List<String> record(IncidentReport report, Instant now, BuildContext build, String defaultApplication)
            throws IOException {
        Snapshot snapshot = store.snapshot();
        Ownership ownership = build.ownership(snapshot);
        Optional<Incident> before = snapshot.incident(report.id());
        if (before.isPresent() && !ownership.mayChange(before.get())) {
            throw new InvalidEventException("id", "belongs to something else that was recorded; choose another one");
        }
        Incident reported = report.apply(before, now, defaultApplication);
        boolean isMoved = before.isEmpty() || !before.get().application().equals(reported.application());
        Incident incident = isMoved ? reported.ownedBy(ownership.ownerOfIncident(reported.application())) : reported;
        store.record(incident);
        return RecordSummary.of(incident);
    }
}
