package io.jenkins.plugins.dora.configuration.casc;

import io.jenkins.plugins.casc.Attribute;
import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.Configurator;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.casc.impl.configurators.DataBoundConfigurator;
import io.jenkins.plugins.casc.model.CNode;
import io.jenkins.plugins.casc.model.Scalar;
import io.jenkins.plugins.dora.configuration.settings.BenchmarkSettings;
import io.jenkins.plugins.dora.configuration.settings.NamedBenchmark;
import io.jenkins.plugins.dora.configuration.settings.OwnBenchmark;
import java.util.Set;
import org.jenkinsci.plugins.variant.OptionalExtension;

/** Reads and writes a benchmark: the name of one, or a table of one's own. */
@OptionalExtension(requirePlugins = "configuration-as-code")
public final class BenchmarkConfigurator implements Configurator<BenchmarkSettings> {
    private final DataBoundConfigurator<OwnBenchmark> tables = new DataBoundConfigurator<>(OwnBenchmark.class);

    @Override
    public Class<BenchmarkSettings> getTarget() {
        return BenchmarkSettings.class;
    }

    @Override
    public Set<Attribute<BenchmarkSettings, ?>> describe() {
        return Set.of();
    }

    @Override
    public BenchmarkSettings configure(CNode config, ConfigurationContext context) throws ConfiguratorException {
        if (config.getType() != CNode.Type.SCALAR) {
            return tables.configure(config, context);
        }
        String name = config.asScalar().getValue();
        return new NamedBenchmark(context.getSecretSourceResolver().resolve(name));
    }

    @Override
    public BenchmarkSettings check(CNode config, ConfigurationContext context) throws ConfiguratorException {
        return configure(config, context);
    }

    @Override
    public CNode describe(BenchmarkSettings instance, ConfigurationContext context) throws Exception {
        return instance instanceof NamedBenchmark named
                ? new Scalar(named.getName())
                : tables.describe((OwnBenchmark) instance, context);
    }
}
