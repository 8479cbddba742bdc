package io.jenkins.plugins.dora.configuration.casc;

import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.casc.impl.configurators.DataBoundConfigurator;
import io.jenkins.plugins.casc.model.CNode;
import io.jenkins.plugins.casc.model.Mapping;

/** Reads and writes a rule whose conditions are keys with values in YAML, and lines in the form. */
abstract class ConditionConfigurator<T> extends DataBoundConfigurator<T> {
    private final Class<T> type;

    ConditionConfigurator(Class<T> type) {
        super(type);
        this.type = type;
    }

    @Override
    public Class<T> getTarget() {
        return type;
    }

    @Override
    public T configure(CNode c, ConfigurationContext context) throws ConfiguratorException {
        return super.configure(ConditionMapping.withLines(c.asMapping()), context);
    }

    @Override
    public T check(CNode config, ConfigurationContext context) throws ConfiguratorException {
        return super.check(ConditionMapping.withLines(config.asMapping()), context);
    }

    @Override
    public CNode describe(T instance, ConfigurationContext context) throws Exception {
        Mapping written = super.describe(instance, context).asMapping();
        ConditionMapping.toMapping(written);
        return written;
    }
}
