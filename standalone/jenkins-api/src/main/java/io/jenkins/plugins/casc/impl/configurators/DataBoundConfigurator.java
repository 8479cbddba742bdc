package io.jenkins.plugins.casc.impl.configurators;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import io.jenkins.plugins.casc.BaseConfigurator;
import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.casc.model.CNode;

@SuppressWarnings("unchecked")
public class DataBoundConfigurator<T> extends BaseConfigurator<T> {
    public DataBoundConfigurator(Class<T> clazz) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class getTarget() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    @Override
    public T configure(CNode c, ConfigurationContext context) throws ConfiguratorException {
        throw new UnsupportedOperationException();
    }

    @Override
    public T check(CNode config, ConfigurationContext context) throws ConfiguratorException {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    @Override
    public CNode describe(T instance, ConfigurationContext context) throws Exception {
        throw new UnsupportedOperationException();
    }
}
