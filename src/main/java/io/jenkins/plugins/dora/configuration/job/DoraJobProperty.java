package io.jenkins.plugins.dora.configuration.job;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.JobProperty;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.rules.JobRuleSettings;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jenkins.YesNoMaybe;
import jenkins.model.OptionalJobProperty;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/**
 * The settings of a job for the deployments of its builds.
 *
 * <p>A Pipeline may set it, and a mistake must not end the build: it is found out when the settings are read.
 */
public final class DoraJobProperty extends OptionalJobProperty<Job<?, ?>> implements OwnSettings {
    private @Nullable String application;
    private @Nullable String version;
    private @Nullable List<JobRuleSettings> rules;

    /** Begins with settings that say nothing. */
    @DataBoundConstructor
    public DoraJobProperty() {
        // What is not set is null, also when read from disk
    }

    @Override
    public JobSettings of(String job) {
        return OwnSettings.of(application, version, getRules(), rule -> rule.rule(job));
    }

    public @Nullable String getApplication() {
        return application;
    }

    /** Sets the application that the job's builds deploy, with variables. */
    @DataBoundSetter
    public void setApplication(@Nullable String application) {
        this.application = Field.trimmed(application);
    }

    public @Nullable String getVersion() {
        return version;
    }

    /** Sets the version that they deploy, with variables. */
    @DataBoundSetter
    public void setVersion(@Nullable String version) {
        this.version = Field.trimmed(version);
    }

    public List<JobRuleSettings> getRules() {
        return Field.copy(rules);
    }

    /** Sets the rules that recognise deployments. */
    @DataBoundSetter
    public void setRules(@Nullable List<JobRuleSettings> rules) {
        this.rules = new ArrayList<>(Field.copy(rules));
    }

    /** Shows the settings in the form of a job. */
    @Symbol("dora")
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends OptionalJobPropertyDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.DoraJobProperty_DisplayName();
        }

        @Override
        public @Nullable JobProperty<?> newInstance(StaplerRequest2 req, JSONObject formData) throws FormException {
            return OwnSettings.checked((DoraJobProperty) super.newInstance(req, formData));
        }
    }

    /** Finds the settings of jobs. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class Finder extends ItemSettings {
        @Override
        Optional<OwnSettings> find(Item item) {
            return item instanceof Job<?, ?> job
                    ? Optional.ofNullable(job.getProperty(DoraJobProperty.class))
                    : Optional.empty();
        }
    }
}
