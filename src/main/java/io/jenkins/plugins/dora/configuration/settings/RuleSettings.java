package io.jenkins.plugins.dora.configuration.settings;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.matching.AntPattern;
import io.jenkins.plugins.dora.profile.matching.Rule;
import io.jenkins.plugins.dora.profile.matching.ValuePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Which builds are deployments, and of what. */
public final class RuleSettings implements Describable<RuleSettings> {
    private final String jobs;
    private final String application;
    private final String version;
    private final String environment;
    private @Nullable String branches;
    private @Nullable List<ConditionSettings> when;
    private @Nullable String hotfixBranches;

    /**
     * @param jobs full names of the jobs, Ant-style
     * @param application what is deployed, with variables
     * @param version which version of it, with variables
     * @param environment where to, with variables
     */
    @DataBoundConstructor
    public RuleSettings(String jobs, String application, String version, String environment) {
        this.jobs = Field.text(jobs).strip();
        this.application = Field.text(application);
        this.version = Field.text(version);
        this.environment = Field.text(environment);
    }

    /**
     * Returns the rule.
     *
     * @throws IllegalArgumentException if something in it is missing or wrong; the message names the field
     */
    public Rule rule() {
        return new Rule(
                Field.required("jobs", jobs, AntPattern::new),
                Field.optional("branches", branches, AntPattern::new),
                conditions(),
                Field.required("application", application, StatedValues::expression),
                Field.required("version", version, StatedValues::expression),
                Field.required("environment", environment, StatedValues::expression),
                Field.optional("hotfixBranches", hotfixBranches, AntPattern::new));
    }

    private Map<String, ValuePattern> conditions() {
        Map<String, ValuePattern> conditions = new LinkedHashMap<>();
        Field.each("when", getWhen(), condition -> conditions.put(condition.name(), condition.value()));
        return conditions;
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

    public @Nullable String getBranches() {
        return branches;
    }

    /** Restricts the rule to branches, Ant-style. */
    @DataBoundSetter
    public void setBranches(@Nullable String branches) {
        this.branches = Field.trimmed(branches);
    }

    public List<ConditionSettings> getWhen() {
        return Field.copy(when);
    }

    /** Restricts the rule to builds whose variables have such values. */
    @DataBoundSetter
    public void setWhen(@Nullable List<ConditionSettings> when) {
        this.when = new ArrayList<>(Field.copy(when));
    }

    public @Nullable String getHotfixBranches() {
        return hotfixBranches;
    }

    /** Makes deployments from these branches hotfixes, Ant-style. */
    @DataBoundSetter
    public void setHotfixBranches(@Nullable String hotfixBranches) {
        this.hotfixBranches = Field.trimmed(hotfixBranches);
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<RuleSettings> {
        @Override
        public String getDisplayName() {
            return Messages.RuleSettings_DisplayName();
        }
    }
}
