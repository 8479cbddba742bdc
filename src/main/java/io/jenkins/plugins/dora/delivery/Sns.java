package io.jenkins.plugins.dora.delivery;

import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.proof.CertificateSource;

/** The calls to Amazon SNS. */
public interface Sns extends CertificateSource {
    /**
     * Confirms the subscription that a genuine delivery asks to be confirmed, if it does, in the background.
     *
     * @param webhook a webhook that has the topic of the delivery
     */
    void confirm(Webhook webhook, Delivery delivery);
}
