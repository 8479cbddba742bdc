package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Origin;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.Outcome;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import java.util.Optional;

/** Merges statements about deployments with their records. */
final class DeploymentRecords {
    private final String source;
    private final Intake intake;
    private final StartLog starts;

    DeploymentRecords(String source, Intake intake, StartLog starts) {
        this.source = source;
        this.intake = intake;
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
        return intake.deployment(known -> merged(stated, known), Origin.ADMINISTRATOR)
                .map(receipt -> RecordedStatement.of(receipt.outcome() != Outcome.UNCHANGED, stated.id()))
                .orElseGet(() -> RecordedStatement.ignored("the deployment is not over; its start is kept"));
    }

    private Optional<Deployment> merged(DeploymentStatement stated, Snapshot known) {
        return new MergedDeployment(stated, starts.find(stated.id()), source)
                .with(known.find(stated.id()).map(RecordedDeployment::deployment))
                .map(deployment -> withIdOfFixed(deployment, stated, known));
    }

    /** Another controller names what a deployment fixes by the id that it has there, or by a version. */
    private static Deployment withIdOfFixed(Deployment deployment, DeploymentStatement stated, Snapshot known) {
        return stated.recorded()
                .filter(original -> stated.id().endsWith(original.id()))
                .map(original -> stated.id()
                        .substring(0, stated.id().length() - original.id().length()))
                .flatMap(origin -> deployment.fixes().map(fixed -> origin + fixed))
                .filter(id -> known.find(id).isPresent())
                .map(id -> deployment.toBuilder().fixes(id).build())
                .orElse(deployment);
    }
}
