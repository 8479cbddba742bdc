package io.jenkins.plugins.dora.delivery.statement;

import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Origin;
import io.jenkins.plugins.dora.intake.Receipt;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal;
import io.jenkins.plugins.dora.intake.incident.IncidentSignal.State;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Outcome;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.webhook.statement.Ignored;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import java.time.Instant;
import java.util.Optional;

/** Records statements about incidents, and relates incidents of the same alert to each other. */
final class IncidentRecords implements IncidentSeries.Recording {
    private final Webhook webhook;
    private final Intake intake;
    private final EventStore store;

    IncidentRecords(Webhook webhook, Intake intake, EventStore store) {
        this.webhook = webhook;
        this.intake = intake;
        this.store = store;
    }

    RecordedStatement record(IncidentStatement stated) throws StoreException {
        Optional<String> application = stated.names()
                .application()
                .or(() -> store.snapshot().everReported(stated.id()).map(Incident::application));
        if (application.isEmpty()) {
            return RecordedStatement.ignored("nothing says which application suffers; a rule has to");
        }
        IncidentSignal signal = signal(stated, application.get());
        if (stated.series().isEmpty()) {
            return send(signal);
        }
        IncidentSeries series = new IncidentSeries(stated.series().get(), this, store::snapshot);
        if (webhook.source() == Source.AWS) {
            return new AlarmSeries(series).record(signal, stated.aboutOpenOne());
        }
        return webhook.mergeWithin().isZero()
                ? new SeparateAlerts(series).record(signal)
                : new MergedAlerts(series, webhook.mergeWithin()).record(signal);
    }

    /** Records a statement that does not count by itself, if its incident is recorded. */
    RecordedStatement recordIfKnown(Ignored ignored) throws StoreException {
        boolean isKnown = ignored.ofKnown()
                .flatMap(incident -> store.snapshot().incident(incident.id()))
                .isPresent();
        return isKnown ? record(ignored.ofKnown().get()) : RecordedStatement.ignored(ignored.why());
    }

    @Override
    public RecordedStatement send(IncidentSignal signal) throws StoreException {
        Receipt<Incident> receipt = intake.incident(signal, Origin.ADMINISTRATOR);
        RecordedStatement recorded = RecordedStatement.of(receipt.outcome() != Outcome.UNCHANGED, signal.id());
        boolean isWaiting = !receipt.counts() && signal.state() != State.WITHDRAWN;
        return isWaiting ? recorded.because("its opening is not known yet; this is kept for it") : recorded;
    }

    @Override
    public void restate(Incident incident) throws StoreException {
        intake.incident(incident, Origin.ADMINISTRATOR, (stated, known) -> {});
    }

    private IncidentSignal signal(IncidentStatement stated, String application) {
        Instant at = stated.state() == IncidentState.OPEN ? stated.openedAt().orElse(stated.at()) : stated.at();
        return new IncidentSignal(
                stated.id(),
                state(stated.state()),
                at,
                stated.openedAt(),
                application,
                stated.names().environment(),
                stated.names().title().orElse(""),
                stated.names().url().orElse(""),
                webhook.source().label(),
                Optional.empty());
    }

    private static State state(IncidentState state) {
        return switch (state) {
            case OPEN, REOPENED -> State.OPEN;
            case ACKNOWLEDGED -> State.ACKNOWLEDGED;
            case RESOLVED -> State.RESOLVED;
            case WITHDRAWN -> State.WITHDRAWN;
        };
    }
}
