package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.input.SecretsFile;
import io.jenkins.plugins.dora.delivery.WebhookDirectory;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.util.List;
import java.util.Optional;

/**
 * The webhooks of a profile with the secrets of a file.
 *
 * @param webhooks the webhooks
 * @param secrets their secrets
 */
record ServedWebhooks(List<Webhook> webhooks, SecretsFile secrets) implements WebhookDirectory {
    @Override
    public Optional<String> secret(String id) {
        return secrets.find(id);
    }
}
