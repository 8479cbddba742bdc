package io.jenkins.plugins.dora.configuration.casc;

import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import org.jenkinsci.plugins.variant.OptionalExtension;

/** Reads and writes a rule, whose conditions are keys with values: {@code when: {TARGET: "prod|live"}}. */
@OptionalExtension(requirePlugins = "configuration-as-code")
public final class RuleConfigurator extends ConditionConfigurator<RuleSettings> {
    public RuleConfigurator() {
        super(RuleSettings.class);
    }
}
