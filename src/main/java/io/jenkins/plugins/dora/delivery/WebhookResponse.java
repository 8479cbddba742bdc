package io.jenkins.plugins.dora.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.delivery.log.DeliveryOutcome;
import io.jenkins.plugins.dora.delivery.statement.RecordedStatement;
import io.jenkins.plugins.dora.delivery.statement.RecordedStatement.Effect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answer to a delivery.
 *
 * @param status the status of HTTP: 202 to everything genuine
 * @param outcome the outcome; empty if the delivery was not processed
 * @param events ids of the events that it states
 * @param why the reason for the answer; may be empty
 * @param retryAfter after how long to send it again; empty if that makes no sense
 */
public record WebhookResponse(
        int status, Optional<DeliveryOutcome> outcome, List<String> events, String why, Optional<Duration> retryAfter) {
    private static final int ACCEPTED = 202;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    public WebhookResponse {
        events = List.copyOf(events);
    }

    /** Returns the answer to a genuine delivery. */
    public static WebhookResponse of(List<RecordedStatement> statements) {
        return new WebhookResponse(
                ACCEPTED,
                Optional.of(outcome(statements)),
                statements.stream()
                        .flatMap(each -> each.id().stream())
                        .distinct()
                        .toList(),
                statements.stream()
                        .flatMap(each -> each.why().stream())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                Optional.empty());
    }

    private static DeliveryOutcome outcome(List<RecordedStatement> statements) {
        Set<Effect> effects = statements.stream().map(RecordedStatement::effect).collect(Collectors.toSet());
        if (effects.contains(Effect.RECORDED)) {
            return DeliveryOutcome.RECORDED;
        }
        return effects.contains(Effect.UNCHANGED) ? DeliveryOutcome.UNCHANGED : DeliveryOutcome.IGNORED;
    }

    /** Returns the answer to a delivery that is not genuine; the sender does not learn the reason. */
    static WebhookResponse unauthorized() {
        return refusal(UNAUTHORIZED, "The delivery is not proven by a secret of this webhook", Optional.empty());
    }

    /** Returns the answer where there is no webhook of a name. */
    static WebhookResponse notFound() {
        return refusal(NOT_FOUND, "There is no such webhook", Optional.empty());
    }

    /** Returns the answer to a body that is larger than any that is read. */
    static WebhookResponse tooLarge() {
        return refusal(TOO_LARGE, "The body is longer than " + WebhookReceiver.MOST_BYTES + " bytes", Optional.empty());
    }

    static WebhookResponse tooMany(Duration retryAfter) {
        return refusal(TOO_MANY, "Too many deliveries at once", Optional.of(retryAfter));
    }

    static WebhookResponse unavailable(String why, Duration retryAfter) {
        return refusal(UNAVAILABLE, why, Optional.of(retryAfter));
    }

    private static WebhookResponse refusal(int status, String why, Optional<Duration> retryAfter) {
        return new WebhookResponse(status, Optional.empty(), List.of(), why, retryAfter);
    }

    /** Returns the body of the answer. */
    public String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (outcome.isPresent()) {
            json.put("outcome", outcome.get().name());
            ArrayNode ids = json.putArray("events");
            events.forEach(ids::add);
            if (!why.isEmpty()) {
                json.put("why", why);
            }
        } else {
            json.put("error", why);
        }
        return json.toString();
    }
}
