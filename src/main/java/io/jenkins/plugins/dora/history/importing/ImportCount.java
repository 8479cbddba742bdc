package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.history.scanning.Candidate;
import io.jenkins.plugins.dora.intake.bulk.BulkResults;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.Outcome;

/** Counts what became of the deployments of an import. */
final class ImportCount implements BulkResults<Candidate> {
    private int recorded;
    private int refused;
    private int changes;
    private int cut;

    @Override
    public void recorded(Candidate candidate, Event event, Outcome outcome) {
        recorded++;
        if (event instanceof Deployment deployment) {
            changes += deployment.changes().size();
            cut += deployment.changesCut() ? 1 : 0;
        }
    }

    @Override
    public void refused(Candidate candidate, InvalidEventException reason) {
        refused++;
    }

    int recorded() {
        return recorded;
    }

    int refused() {
        return refused;
    }

    int changes() {
        return changes;
    }

    int cut() {
        return cut;
    }
}
