package io.jenkins.plugins.dora.configuration.rules;

import hudson.Extension;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.profile.RuleFields;
import io.jenkins.plugins.dora.profile.rule.Rule;
import java.util.Optional;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** A rule of a folder: which builds of the jobs beneath it are deployments. */
public final class FolderRuleSettings extends BuildRuleSettings {
    private @Nullable String jobs;

    /**
     * @param environment where they deploy to, with variables
     */
    @DataBoundConstructor
    public FolderRuleSettings(String environment) {
        super(environment);
    }

    /**
     * Returns the rule.
     *
     * @param folder full name of the folder
     * @throws IllegalArgumentException if something in it is missing or wrong; the message names the field
     */
    public Rule rule(String folder) {
        return ruleFor(RuleFields.jobsIn(folder, Optional.ofNullable(jobs)));
    }

    public @Nullable String getJobs() {
        return jobs;
    }

    /** Restricts the rule to jobs, Ant-style, by their names from the folder on. */
    @DataBoundSetter
    public void setJobs(@Nullable String jobs) {
        this.jobs = Field.trimmed(jobs);
    }

    /** Shows the rule in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends BuildRuleDescriptor {}
}
