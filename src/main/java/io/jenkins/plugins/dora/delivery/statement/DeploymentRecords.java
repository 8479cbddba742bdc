package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Origin;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Outcome;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import java.util.Optional;

/** Merges what is stated of deployments with what is recorded of them. */
final class DeploymentRecords {
    private final String source;
    private final Intake intake;
    private final EventStore store;
    private final StartLog starts;

    DeploymentRecords(String source, Intake intake, EventStore store, StartLog starts) {
        this.source = source;
        this.intake = intake;
        this.store = store;
        this.starts = starts;
    }

    RecordedStatement record(DeploymentStatement stated) throws StoreException {
        if (!stated.isOver()) {
            stated.startedAt().ifPresent(at -> starts.add(stated.id(), at));
        } else if (stated.names().application().isEmpty()) {
            return RecordedStatement.ignored("nothing says which application was deployed; a rule has to");
        } else if (stated.names().environment().isEmpty()) {
            return RecordedStatement.ignored("nothing says to which environment; a rule has to");
        }
        while (true) {
            Optional<Deployment> before = find(store.snapshot(), stated.id());
            Optional<Deployment> merged = new MergedDeployment(stated, starts.find(stated.id()), source).with(before);
            if (merged.isEmpty()) {
                return RecordedStatement.ignored("the deployment is not over; its start is kept");
            }
            Optional<Outcome> outcome = tryRecording(merged.get(), before);
            if (outcome.isPresent()) {
                return RecordedStatement.of(outcome.get() != Outcome.UNCHANGED, stated.id());
            }
        }
    }

    /** Records a deployment; empty if another delivery recorded it meanwhile. */
    private Optional<Outcome> tryRecording(Deployment deployment, Optional<Deployment> before) throws StoreException {
        try {
            return Optional.of(intake.deployment(deployment, Origin.ADMINISTRATOR, (event, known) -> {
                        if (!find(known, event.id()).equals(before)) {
                            throw new ChangedMeanwhileException();
                        }
                    })
                    .outcome());
        } catch (ChangedMeanwhileException e) {
            return Optional.empty();
        }
    }

    private static Optional<Deployment> find(Snapshot known, String id) {
        return known.find(id).map(RecordedDeployment::deployment);
    }

    private static final class ChangedMeanwhileException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
