package io.jenkins.plugins.dora.webhook.incident;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * PagerDuty: webhooks of version 3.
 *
 * <p>An incident begins at its {@code created_at}. Older bodies have none; there it begins when it was triggered.
 */
public final class PagerDuty implements Interpreter {
    private static final String PAGES = "high";

    @Override
    public List<Interpretation> read(Delivery delivery, Element body) {
        Element event = body.child("event");
        if (!event.has("event_type")) {
            return List.of(Interpretation.foreign("a body of PagerDuty has event.event_type", body));
        }
        return List.of(Interpretation.in(body, () -> interpretation(body, event)));
    }

    private static Interpretation interpretation(Element body, Element event) {
        String type = event.require("event_type");
        Optional<IncidentState> state = state(type);
        if (state.isEmpty()) {
            return Interpretation.ignored(type + " neither begins nor ends an incident", body);
        }
        Element incident = event.child("data");
        Instant at = event.requireTime("occurred_at");
        Optional<Instant> openedAt = incident.time("created_at")
                .or(() -> state.filter(IncidentState.OPEN::equals).map(open -> at));
        return Interpretation.of(
                        new IncidentStatement(
                                "pagerduty/" + incident.require("id"), state.get(), at, openedAt, names(incident)),
                        body)
                .unless(incident.text("urgency")
                        .filter(urgency -> !urgency.equals(PAGES))
                        .map(urgency -> "the urgency is " + urgency + ", which pages nobody"));
    }

    private static Optional<IncidentState> state(String type) {
        return switch (type) {
            case "incident.triggered" -> Optional.of(IncidentState.OPEN);
            case "incident.acknowledged" -> Optional.of(IncidentState.ACKNOWLEDGED);
            case "incident.reopened" -> Optional.of(IncidentState.REOPENED);
            case "incident.resolved" -> Optional.of(IncidentState.RESOLVED);
            default -> Optional.empty();
        };
    }

    private static StatedNames names(Element incident) {
        return StatedNames.ofIncident(
                incident.text("service", "summary"),
                Optional.empty(),
                incident.text("title"),
                incident.text("html_url"));
    }
}
