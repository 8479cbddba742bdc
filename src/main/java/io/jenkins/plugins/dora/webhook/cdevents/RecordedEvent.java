package io.jenkins.plugins.dora.webhook.cdevents;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.json.EventCodec;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.body.UnreadableBodyException;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import java.time.Instant;
import java.util.Optional;

/** A deployment that another controller with this plugin recorded and sent: all of it is in {@code customData}. */
final class RecordedEvent {
    private static final String CUSTOM = "customData";
    private static final String RECORDED = "doraMetrics";
    private static final EventCodec CODEC = new EventCodec();

    private RecordedEvent() {}

    /** Returns what such an event states; empty for events of other senders. */
    static Optional<Interpretation> in(Element event) {
        if (!event.has(CUSTOM, RECORDED)) {
            return Optional.empty();
        }
        Event recorded = decoded(event.child(CUSTOM, RECORDED).json(), event.requireTime("context", "timestamp"));
        return recorded instanceof Deployment deployment
                ? Optional.of(Interpretation.of(
                        DeploymentStatement.recorded(
                                "cdevents/" + event.require("context", "source") + '/', deployment),
                        event))
                : Optional.empty();
    }

    private static Event decoded(String json, Instant at) {
        try {
            return CODEC.decode(json, at);
        } catch (InvalidEventException e) {
            throw new UnreadableBodyException(CUSTOM + '.' + RECORDED + ": " + e.getMessage());
        }
    }
}
