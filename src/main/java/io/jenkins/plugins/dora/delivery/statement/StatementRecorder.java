package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Origin;
import io.jenkins.plugins.dora.intake.TakenIdException;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Outcome;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.Foreign;
import io.jenkins.plugins.dora.webhook.statement.Ignored;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import io.jenkins.plugins.dora.webhook.statement.VersionStatement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Records the statements of the bodies that one webhook receives. */
public final class StatementRecorder {
    private final Intake intake;
    private final DeploymentRecords deployments;
    private final IncidentRecords incidents;

    /**
     * @param webhook receives the bodies
     * @param store where to record
     * @param starts remembers the starts of deployments that are under way
     * @param clock the time of recording
     */
    public StatementRecorder(Webhook webhook, EventStore store, StartLog starts, Clock clock) {
        intake = new Intake(store, clock);
        deployments = new DeploymentRecords(webhook.source().label(), intake, starts);
        incidents = new IncidentRecords(webhook, intake, store);
    }

    /**
     * Records the statements of a body in their order.
     *
     * @throws StoreException if the store cannot be written to
     */
    public List<RecordedStatement> record(List<Statement> statements) throws StoreException {
        List<RecordedStatement> recorded = new ArrayList<>();
        for (Statement statement : statements) {
            recorded.add(record(statement));
        }
        return recorded;
    }

    /**
     * Records a statement; what cannot be recorded is ignored with the reason.
     *
     * @throws StoreException if the store cannot be written to
     */
    public RecordedStatement record(Statement statement) throws StoreException {
        try {
            if (statement instanceof DeploymentStatement deployment) {
                return deployments.record(deployment);
            }
            if (statement instanceof IncidentStatement incident) {
                return incidents.record(incident);
            }
            if (statement instanceof VersionStatement version) {
                return version(version);
            }
            return statement instanceof Ignored ignored
                    ? incidents.recordIfKnown(ignored)
                    : RecordedStatement.ignored(((Foreign) statement).why());
        } catch (InvalidEventException e) {
            return RecordedStatement.ignored(String.valueOf(e.getMessage()));
        } catch (TakenIdException e) {
            return RecordedStatement.ignored("the id is that of a record of somebody else");
        }
    }

    private RecordedStatement version(VersionStatement stated) throws StoreException {
        if (stated.names().application().isEmpty()) {
            return RecordedStatement.ignored("nothing says which application was pushed; a rule has to");
        }
        ApplicationVersion version = ApplicationVersion.of(
                        stated.names().application().get(), stated.version(), stated.builtAt())
                .id(stated.id())
                .revision(stated.revision())
                .changes(stated.changes())
                .changesCut(stated.changesCut())
                .build();
        Outcome outcome = intake.version(version, Origin.ADMINISTRATOR).outcome();
        return RecordedStatement.of(outcome != Outcome.UNCHANGED, stated.id());
    }
}
