package io.jenkins.plugins.casc;

import edu.umd.cs.findbugs.annotations.NonNull;
import io.jenkins.plugins.casc.model.CNode;
import java.util.Set;

public abstract class BaseConfigurator<T> implements Configurator<T> {
    @Override
    @NonNull
    public Set<Attribute<T, ?>> describe() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    @Override
    public T configure(CNode c, ConfigurationContext context) throws ConfiguratorException {
        throw new UnsupportedOperationException();
    }

    @Override
    public T check(CNode c, ConfigurationContext context) throws ConfiguratorException {
        throw new UnsupportedOperationException();
    }
}
