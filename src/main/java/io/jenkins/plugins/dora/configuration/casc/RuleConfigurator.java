package io.jenkins.plugins.dora.configuration.casc;

import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.casc.impl.configurators.DataBoundConfigurator;
import io.jenkins.plugins.casc.model.CNode;
import io.jenkins.plugins.casc.model.Mapping;
import io.jenkins.plugins.casc.model.Scalar;
import io.jenkins.plugins.casc.model.Sequence;
import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import java.util.Map;
import org.jenkinsci.plugins.variant.OptionalExtension;

/** Reads and writes a rule, whose conditions are keys with values: {@code when: {TARGET: "prod|live"}}. */
@OptionalExtension(requirePlugins = "configuration-as-code")
public final class RuleConfigurator extends DataBoundConfigurator<RuleSettings> {
    private static final String WHEN = "when";

    public RuleConfigurator() {
        super(RuleSettings.class);
    }

    @Override
    public Class<RuleSettings> getTarget() {
        return RuleSettings.class;
    }

    @Override
    public RuleSettings configure(CNode c, ConfigurationContext context) throws ConfiguratorException {
        return super.configure(withLines(c.asMapping()), context);
    }

    @Override
    public RuleSettings check(CNode config, ConfigurationContext context) throws ConfiguratorException {
        return super.check(withLines(config.asMapping()), context);
    }

    private static Mapping withLines(Mapping rule) throws ConfiguratorException {
        Mapping read = rule.clone();
        CNode when = read.get(WHEN);
        if (when != null && when.getType() == CNode.Type.MAPPING) {
            Sequence lines = new Sequence();
            for (Map.Entry<String, CNode> condition : when.asMapping().entrySet()) {
                CNode value = condition.getValue();
                lines.add(new Scalar(
                        condition.getKey()
                                + '='
                                + (value == null ? "" : value.asScalar().getValue()),
                        when.getSource()));
            }
            read.put(WHEN, lines);
        }
        return read;
    }

    @Override
    public CNode describe(RuleSettings instance, ConfigurationContext context) throws Exception {
        Mapping written = super.describe(instance, context).asMapping();
        CNode lines = written.remove(WHEN);
        if (lines != null) {
            Mapping when = new Mapping();
            for (CNode line : lines.asSequence()) {
                String condition = line.asScalar().getValue();
                int equals = condition.indexOf('=');
                Scalar value = new Scalar(condition.substring(equals + 1));
                value.setPrintableWhenEmpty(true);
                when.put(condition.substring(0, equals), value);
            }
            written.put(WHEN, when);
        }
        return written;
    }
}
