package io.jenkins.plugins.dora.delivery.log;

import java.time.Instant;
import java.util.List;

/**
 * A delivery that was answered.
 *
 * @param at when it arrived
 * @param outcome its outcome
 * @param events ids of the events that it states
 * @param why the reason for the outcome; may be empty
 */
public record LoggedDelivery(Instant at, DeliveryOutcome outcome, List<String> events, String why) {
    public LoggedDelivery {
        events = List.copyOf(events);
    }
}
