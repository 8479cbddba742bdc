package io.jenkins.plugins.dora.configuration.rules;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.rule.FinishedBuild;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.profile.rule.RuleTrial;
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

    /**
     * @param jobs full names of the jobs, Ant-style
     * @param environment where they deploy to, with variables
     */
    @DataBoundConstructor
    public RuleSettings(String jobs, String environment) {
        super(environment);
        this.jobs = Field.text(jobs).strip();
    }

    /** Returns the settings that stand for a rule. */
    public static RuleSettings of(Rule rule) {
        RuleSettings settings =
                new RuleSettings(rule.jobs().text(), rule.environment().text());
        settings.setApplication(rule.application().map(Expression::text).orElse(null));
        settings.setVersion(rule.version().map(Expression::text).orElse(null));
        settings.setBranches(rule.branches().map(AntPattern::text).orElse(null));
        settings.setWhen(rule.when().entrySet().stream()
                .map(condition ->
                        condition.getKey() + '=' + condition.getValue().regex())
                .toList());
        settings.setHotfixBranches(rule.hotfixBranches().map(AntPattern::text).orElse(null));
        settings.setUnstable(rule.unstable());
        settings.setStage(rule.stage().map(AntPattern::text).orElse(null));
        return settings;
    }

    /**
     * Returns the rule.
     *
     * @throws IllegalArgumentException if something in it is missing or wrong; the message names the field
     */
    public Rule rule() {
        return ruleFor(Field.required("jobs", jobs, AntPattern::new));
    }

    public String getJobs() {
        return jobs;
    }

    /** Shows the rule in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends BuildRuleDescriptor {
        @Override
        @POST
        public FormValidation doCheckJobs(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            return FormCheck.required(item, value, AntPattern::new);
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
                @QueryParameter String hotfixBranches,
                @QueryParameter String unstable,
                @QueryParameter String stage) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            RuleSettings settings = new RuleSettings(jobs, environment);
            settings.setApplication(application);
            settings.setVersion(version);
            settings.setBranches(branches);
            settings.setWhen(List.of(when));
            settings.setHotfixBranches(hotfixBranches);
            settings.setStage(stage);
            try {
                settings.setUnstable(
                        Field.optional("unstable", unstable, name -> StatedValues.oneOf(Result.class, name))
                                .orElse(Result.SUCCESS));
                Rule rule = settings.rule();
                List<FinishedBuild> builds =
                        ExtensionList.lookupSingleton(LatestBuilds.class).of(rule);
                return FormValidation.okWithMarkup(new RuleTrial(rule, builds)
                        .sentences().stream().map(Util::escape).collect(Collectors.joining("<br>")));
            } catch (IllegalArgumentException e) {
                return FormValidation.error(e.getMessage());
            }
        }
    }
}
