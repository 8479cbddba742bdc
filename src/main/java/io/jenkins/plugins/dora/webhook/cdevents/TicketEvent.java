package io.jenkins.plugins.dora.webhook.cdevents;

import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.IncidentLabel;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.time.Instant;
import java.util.Optional;

/** A ticket of the type {@code incident} was created or closed. */
final class TicketEvent {
    private TicketEvent() {}

    static Interpretation in(String predicate, Element event) {
        Optional<IncidentState> state =
                switch (predicate) {
                    case "created" -> Optional.of(IncidentState.OPEN);
                    case "closed" -> Optional.of(IncidentState.RESOLVED);
                    default -> Optional.empty();
                };
        if (state.isEmpty()) {
            return Interpretation.ignored("ticket." + predicate + " neither begins nor ends a ticket", event);
        }
        Instant at = event.requireTime("context", "timestamp");
        Element content = event.child("subject", "content");
        StatedNames names = StatedNames.ofIncident(
                content.text("group"), Optional.empty(), content.text("summary"), content.text("uri"));
        Interpretation interpretation = Interpretation.of(
                new IncidentStatement(
                        Subject.id(event),
                        state.get(),
                        at,
                        state.filter(IncidentState.OPEN::equals).map(open -> at),
                        names),
                event);
        boolean isIncident =
                content.text("ticketType").filter(IncidentLabel::isNamed).isPresent();
        return isIncident
                ? interpretation
                : interpretation.onlyByRule("the type of the ticket is not incident", "subject");
    }
}
