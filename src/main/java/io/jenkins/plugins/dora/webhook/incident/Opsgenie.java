package io.jenkins.plugins.dora.webhook.incident;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Opsgenie, and the alerts of Jira Service Management: their webhook integration.
 *
 * <p>Times are numbers, {@code createdAt} of milliseconds and {@code updatedAt} of nanoseconds, in which those below a
 * millisecond only make it unique.
 */
public final class Opsgenie implements Interpreter {
    /** Priorities of old bodies are numbers. */
    private static final Set<String> PAGES_NOBODY = Set.of("P4", "P5", "4", "5");

    @Override
    public List<Interpretation> read(Delivery delivery, Element body) {
        if (!body.has("action") || !body.has("alert")) {
            return List.of(Interpretation.foreign("a body of Opsgenie has an action and an alert", body));
        }
        return List.of(Interpretation.in(body, () -> interpretation(body)));
    }

    private static Interpretation interpretation(Element body) {
        String action = body.require("action");
        Optional<IncidentState> state = state(action);
        if (state.isEmpty()) {
            return Interpretation.ignored(action + " neither begins nor ends an alert", body);
        }
        Element alert = body.child("alert");
        Optional<Instant> createdAt = alert.time("createdAt");
        Instant at = alert.requireTime(state.get() == IncidentState.OPEN ? "createdAt" : "updatedAt")
                .truncatedTo(ChronoUnit.MILLIS);
        return Interpretation.of(
                        new IncidentStatement(
                                "opsgenie/" + alert.require("alertId"), state.get(), at, createdAt, names(alert)),
                        body)
                .unless(alert.text("priority")
                        .filter(PAGES_NOBODY::contains)
                        .map(priority -> "the priority is " + priority + ", which pages nobody"));
    }

    private static Optional<IncidentState> state(String action) {
        return switch (action) {
            case "Create" -> Optional.of(IncidentState.OPEN);
            case "Acknowledge" -> Optional.of(IncidentState.ACKNOWLEDGED);
            case "Close" -> Optional.of(IncidentState.RESOLVED);
            case "Delete" -> Optional.of(IncidentState.WITHDRAWN);
            default -> Optional.empty();
        };
    }

    private static StatedNames names(Element alert) {
        Optional<String> application = Stream.of(
                        alert.text("entity"),
                        alert.children("tags").stream()
                                .flatMap(tag -> tag.text().stream())
                                .findFirst(),
                        alert.text("team"),
                        alert.children("teams").stream()
                                .flatMap(team -> team.text().stream())
                                .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
        return StatedNames.ofIncident(application, Optional.empty(), alert.text("message"), Optional.empty());
    }
}
