package io.jenkins.plugins.dora.webhook.proof;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.time.Instant;
import java.util.Optional;

/** A way in which a sender shows that a delivery comes from it and was not changed. */
@FunctionalInterface
public interface Proof {
    /**
     * Returns why a delivery is not taken for genuine; empty if it is.
     *
     * @param secrets any of them is enough
     * @param now against which a time that is signed with the body is compared
     * @return one sentence without a full stop, for the administrator and not for the sender
     */
    Optional<String> objection(Delivery delivery, Secrets secrets, Instant now);
}
