package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.name.Controllers;
import java.util.BitSet;
import java.util.Set;

/** The records of some controllers, in a snapshot of the events of several. */
final class ControllerRecords implements Extent {
    private final Snapshot snapshot;
    private final Controllers controllers;
    private final BitSet chosen = new BitSet();

    /** @param ids the ids of the controllers */
    ControllerRecords(Snapshot snapshot, Set<String> ids) {
        this.snapshot = snapshot;
        controllers = snapshot.names().controllers();
        ids.stream()
                .mapToInt(controllers.ids()::indexOf)
                .filter(place -> place >= 0)
                .forEach(place -> chosen.set(place + 1));
    }

    @Override
    public boolean hasApplication(int number) {
        return snapshot.timelines().get(number).deployments().stream().anyMatch(this::hasDeployment);
    }

    @Override
    public boolean hasDeployment(int row) {
        return chosen.get(snapshot.columns().controller(row));
    }

    @Override
    public boolean hasIncident(AssessedIncident incident) {
        return chosen.get(controllers.number(incident.incident().id()));
    }
}
