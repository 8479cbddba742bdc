package io.jenkins.plugins.casc;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import io.jenkins.plugins.casc.model.CNode;
import java.util.Set;

public interface Configurator<T> {
    Class<T> getTarget();

    @NonNull
    Set<Attribute<T, ?>> describe();

    @NonNull
    T configure(CNode config, ConfigurationContext context) throws ConfiguratorException;

    T check(CNode config, ConfigurationContext context) throws ConfiguratorException;

    @CheckForNull
    default CNode describe(T instance, ConfigurationContext context) throws Exception {
        throw new UnsupportedOperationException();
    }
}
