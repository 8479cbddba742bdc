package io.jenkins.plugins.dora.webhook.proof;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.time.Instant;
import java.util.Optional;

/**
 * Requires the signature of a message of Amazon SNS, which has a header of its own, and another proof of anything else.
 *
 * @param sns of messages
 * @param other of anything else, such as an event of EventBridge
 */
record SnsOr(Proof sns, Proof other) implements Proof {
    @Override
    public Optional<String> objection(Delivery delivery, Secrets secrets, Instant now) {
        boolean isMessage = delivery.header(SnsAddress.MESSAGE_TYPE).isPresent();
        return (isMessage ? sns : other).objection(delivery, secrets, now);
    }
}
