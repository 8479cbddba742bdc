package io.jenkins.plugins.dora.webhook.cdevents;

import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident was detected, reported or resolved.
 *
 * <p>It begins with the earlier of the first two. The description of a resolved one describes its repair, not the fault, and is not used.
 */
final class IncidentEvent {
    private IncidentEvent() {}

    static Interpretation in(String predicate, Element event) {
        Instant at = event.requireTime("context", "timestamp");
        return switch (predicate) {
            case "detected", "reported" ->
                Interpretation.of(
                        new IncidentStatement(
                                Subject.id(event), IncidentState.OPEN, at, Optional.of(at), names(event, true)),
                        event);
            case "resolved" ->
                Interpretation.of(
                        new IncidentStatement(
                                Subject.id(event), IncidentState.RESOLVED, at, Optional.empty(), names(event, false)),
                        event);
            default -> Interpretation.ignored("incident." + predicate + " neither begins nor ends an incident", event);
        };
    }

    private static StatedNames names(Element event, boolean isDescribed) {
        Element content = event.child("subject", "content");
        return StatedNames.ofIncident(
                content.text("service", "id"),
                content.text("environment", "id"),
                isDescribed ? content.text("description") : Optional.empty(),
                content.text("ticketURI"));
    }
}
