package io.jenkins.plugins.dora.delivery;

import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.util.List;
import java.util.Optional;

/** The webhooks that are configured now, with their secrets. */
public interface WebhookDirectory {
    /** Returns the webhooks. */
    List<Webhook> webhooks();

    /** Returns a secret by its id; empty if there is none, or none that may be used here. */
    Optional<String> secret(String id);
}
