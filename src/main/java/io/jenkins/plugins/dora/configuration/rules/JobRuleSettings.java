package io.jenkins.plugins.dora.configuration.rules;

import hudson.Extension;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.rule.Rule;
import jenkins.YesNoMaybe;
import org.kohsuke.stapler.DataBoundConstructor;

/** A rule of a job: which of its builds are deployments. */
public final class JobRuleSettings extends BuildRuleSettings {
    /**
     * @param environment where they deploy to, with variables
     */
    @DataBoundConstructor
    public JobRuleSettings(String environment) {
        super(environment);
    }

    /**
     * Returns the rule.
     *
     * @param job full name of the job
     * @throws IllegalArgumentException if something in it is missing or wrong; the message names the field
     */
    public Rule rule(String job) {
        return ruleFor(new AntPattern(job));
    }

    /** Shows the rule in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends BuildRuleDescriptor {}
}
