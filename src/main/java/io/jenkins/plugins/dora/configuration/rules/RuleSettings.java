package io.jenkins.plugins.dora.configuration.rules;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.matching.AntPattern;
import io.jenkins.plugins.dora.profile.matching.FinishedBuild;
import io.jenkins.plugins.dora.profile.matching.Rule;
import io.jenkins.plugins.dora.profile.trial.RuleTrial;
import java.util.List;
import java.util.stream.Collectors;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A rule of the controller: which builds of which jobs are deployments, and of what. */
public final class RuleSettings extends BuildRuleSettings {
    private final String jobs;
    private final String application;
    private final String version;
    private final String environment;

    /**
     * @param jobs full names of the jobs, Ant-style
     * @param application what is deployed, with variables
     * @param version which version of it, with variables
     * @param environment where to, with variables
     */
    @DataBoundConstructor
    public RuleSettings(String jobs, String application, String version, String environment) {
        this.jobs = Field.text(jobs).strip();
        this.application = Field.text(application).strip();
        this.version = Field.text(version).strip();
        this.environment = Field.text(environment).strip();
    }

    /**
     * Returns the rule.
     *
     * @throws IllegalArgumentException if something in it is missing or wrong; the message names the field
     */
    public Rule rule() {
        return new Rule(
                Field.required("jobs", jobs, AntPattern::new),
                branchPattern(),
                conditions(),
                Field.required("application", application, StatedValues::expression),
                Field.required("version", version, StatedValues::expression),
                Field.required("environment", environment, StatedValues::expression),
                hotfixPattern(),
                getUnstable());
    }

    public String getJobs() {
        return jobs;
    }

    public String getApplication() {
        return application;
    }

    public String getVersion() {
        return version;
    }

    public String getEnvironment() {
        return environment;
    }

    /** Shows the rule in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends BuildRuleDescriptor {
        @Override
        @POST
        public FormValidation doCheckJobs(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            return FormCheck.required(item, value, AntPattern::new);
        }

        @Override
        @POST
        public FormValidation doCheckApplication(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            return FormCheck.required(item, value, StatedValues::expression);
        }

        @Override
        @POST
        public FormValidation doCheckVersion(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            return FormCheck.required(item, value, StatedValues::expression);
        }

        /** Tries the rule that is in the form against the last builds of the projects that it is about. */
        @POST
        public FormValidation doTry(
                @QueryParameter String jobs,
                @QueryParameter String application,
                @QueryParameter String version,
                @QueryParameter String environment,
                @QueryParameter String branches,
                @QueryParameter String when,
                @QueryParameter String hotfixBranches) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            RuleSettings settings = new RuleSettings(jobs, application, version, environment);
            settings.setBranches(branches);
            settings.setWhen(List.of(when));
            settings.setHotfixBranches(hotfixBranches);
            try {
                Rule rule = settings.rule();
                List<FinishedBuild> builds =
                        ExtensionList.lookupSingleton(LatestBuilds.class).of(rule.jobs());
                return FormValidation.okWithMarkup(new RuleTrial(rule, builds)
                        .sentences().stream().map(Util::escape).collect(Collectors.joining("<br>")));
            } catch (IllegalArgumentException e) {
                return FormValidation.error(e.getMessage());
            }
        }
    }
}
