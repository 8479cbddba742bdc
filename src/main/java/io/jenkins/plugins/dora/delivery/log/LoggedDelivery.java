package io.jenkins.plugins.dora.delivery.log;

import io.jenkins.plugins.dora.model.text.Echo;
import java.time.Instant;
import java.util.List;

/**
 * A delivery that was answered.
 *
 * @param at when it arrived
 * @param outcome its outcome
 * @param events ids of the first events that it states, {@value #MOST_EVENTS} at most
 * @param why the reason for the outcome, its beginning if there are many; may be empty
 */
public record LoggedDelivery(Instant at, DeliveryOutcome outcome, List<String> events, String why) {
    private static final int MOST_EVENTS = 20;

    public LoggedDelivery {
        events = List.copyOf(events.subList(0, Math.min(events.size(), MOST_EVENTS)));
        why = Echo.message(why);
    }
}
