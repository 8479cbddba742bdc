package io.jenkins.plugins.dora.delivery.log;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The deliveries to a webhook since this process began.
 *
 * @param name the name of the webhook
 * @param source the system that sends, as in the profile
 * @param counts how many there were of each outcome; nothing for an outcome that did not occur
 * @param lastGenuine when the latest genuine one arrived
 */
public record WebhookTally(
        String name, String source, Map<DeliveryOutcome, Long> counts, Optional<Instant> lastGenuine) {
    public WebhookTally {
        counts = Map.copyOf(counts);
    }
}
