package io.jenkins.plugins.dora.configuration.casc;

import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.casc.impl.configurators.DataBoundConfigurator;
import io.jenkins.plugins.casc.model.CNode;
import io.jenkins.plugins.casc.model.Mapping;
import io.jenkins.plugins.dora.configuration.webhook.WebhookRuleSettings;
import org.jenkinsci.plugins.variant.OptionalExtension;

/** Reads and writes a rule of a webhook, whose conditions are keys with values: {@code when: {action: "closed"}}. */
@OptionalExtension(requirePlugins = "configuration-as-code")
public final class WebhookRuleConfigurator extends DataBoundConfigurator<WebhookRuleSettings> {
    public WebhookRuleConfigurator() {
        super(WebhookRuleSettings.class);
    }

    @Override
    public Class<WebhookRuleSettings> getTarget() {
        return WebhookRuleSettings.class;
    }

    @Override
    public WebhookRuleSettings configure(CNode c, ConfigurationContext context) throws ConfiguratorException {
        return super.configure(ConditionMapping.withLines(c.asMapping()), context);
    }

    @Override
    public WebhookRuleSettings check(CNode config, ConfigurationContext context) throws ConfiguratorException {
        return super.check(ConditionMapping.withLines(config.asMapping()), context);
    }

    @Override
    public CNode describe(WebhookRuleSettings instance, ConfigurationContext context) throws Exception {
        Mapping written = super.describe(instance, context).asMapping();
        ConditionMapping.toMapping(written);
        return written;
    }
}
