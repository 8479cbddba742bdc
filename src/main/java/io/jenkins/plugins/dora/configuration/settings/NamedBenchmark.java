package io.jenkins.plugins.dora.configuration.settings;

import hudson.Extension;
import hudson.model.Descriptor;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import jenkins.YesNoMaybe;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.verb.POST;

/** A table that is known by its name. */
public final class NamedBenchmark extends BenchmarkSettings {
    private final String name;

    /**
     * @param name the name of one of {@link Benchmark#NAMED}
     */
    @DataBoundConstructor
    public NamedBenchmark(String name) {
        this.name = Field.text(name).strip();
    }

    public String getName() {
        return name;
    }

    @Override
    Benchmark benchmark() {
        return StatedValues.benchmark(name);
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<BenchmarkSettings> {
        @Override
        public String getDisplayName() {
            return Messages.NamedBenchmark_DisplayName();
        }

        @POST
        public ListBoxModel doFillNameItems() {
            ListBoxModel names = new ListBoxModel();
            Benchmark.NAMED.forEach(benchmark -> names.add(benchmark.name()));
            return names;
        }
    }
}
