package io.jenkins.plugins.dora.configuration.casc;

import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.casc.impl.configurators.DataBoundConfigurator;
import io.jenkins.plugins.casc.model.CNode;
import io.jenkins.plugins.casc.model.Mapping;
import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import org.jenkinsci.plugins.variant.OptionalExtension;

/** Reads and writes a rule, whose conditions are keys with values: {@code when: {TARGET: "prod|live"}}. */
@OptionalExtension(requirePlugins = "configuration-as-code")
public final class RuleConfigurator extends DataBoundConfigurator<RuleSettings> {
    public RuleConfigurator() {
        super(RuleSettings.class);
    }

    @Override
    public Class<RuleSettings> getTarget() {
        return RuleSettings.class;
    }

    @Override
    public RuleSettings configure(CNode c, ConfigurationContext context) throws ConfiguratorException {
        return super.configure(ConditionMapping.withLines(c.asMapping()), context);
    }

    @Override
    public RuleSettings check(CNode config, ConfigurationContext context) throws ConfiguratorException {
        return super.check(ConditionMapping.withLines(config.asMapping()), context);
    }

    @Override
    public CNode describe(RuleSettings instance, ConfigurationContext context) throws Exception {
        Mapping written = super.describe(instance, context).asMapping();
        ConditionMapping.toMapping(written);
        return written;
    }
}
