package io.jenkins.plugins.dora.configuration.casc;

import io.jenkins.plugins.dora.configuration.webhook.WebhookRuleSettings;
import org.jenkinsci.plugins.variant.OptionalExtension;

/** Reads and writes a rule of a webhook, whose conditions are keys with values: {@code when: {action: "closed"}}. */
@OptionalExtension(requirePlugins = "configuration-as-code")
public final class WebhookRuleConfigurator extends ConditionConfigurator<WebhookRuleSettings> {
    public WebhookRuleConfigurator() {
        super(WebhookRuleSettings.class);
    }
}
