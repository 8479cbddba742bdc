package io.jenkins.plugins.dora.webhook.cdevents;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CDEvents of every version: as they are (also the binary mode of CloudEvents), in an envelope of CloudEvents (its
 * structured mode), and several in a list (its batch mode).
 */
public final class CdEvents implements Interpreter {
    private static final Pattern TYPE =
            Pattern.compile("dev\\.cdevents\\.(?<subject>[a-z]+)\\.(?<predicate>[a-z]+)\\..+");

    @Override
    public List<Interpretation> read(Delivery delivery, Element body) {
        return Interpretation.ofEach(body, "there is no event in it", CdEvents::interpretation);
    }

    private static Interpretation interpretation(Element sent) {
        Element event = sent.has("data", "context") ? sent.child("data") : sent;
        Optional<String> type = event.text("context", "type");
        if (type.isEmpty() || !event.has("subject")) {
            return Interpretation.foreign("a CDEvent has a context and a subject", event);
        }
        Matcher parts = TYPE.matcher(type.get().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Interpretation.foreign("the type of a CDEvent begins with dev.cdevents", event);
        }
        return RecordedEvent.in(event).orElseGet(() -> interpretation(parts, event));
    }

    private static Interpretation interpretation(Matcher parts, Element event) {
        String predicate = parts.group("predicate");
        return switch (parts.group("subject")) {
            case "service" -> ServiceEvent.in(predicate, event);
            case "incident" -> IncidentEvent.in(predicate, event);
            case "ticket" -> TicketEvent.in(predicate, event);
            case "pipelinerun" -> PipelineRunEvent.in(predicate, event);
            default ->
                Interpretation.ignored(
                        parts.group("subject") + '.' + predicate + " is neither a deployment nor an incident", event);
        };
    }
}
