package io.jenkins.plugins.dora.configuration.rules;

import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.job.OwnRule;
import io.jenkins.plugins.dora.profile.matching.AntPattern;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** A rule of a job or a folder, which need not say what is said there already. */
public abstract class OwnRuleSettings extends BuildRuleSettings {
    private final String environment;
    private @Nullable String application;
    private @Nullable String version;

    OwnRuleSettings(String environment) {
        this.environment = Field.text(environment).strip();
    }

    /** Returns the rule for {@code jobs}. */
    final OwnRule ruleFor(AntPattern jobs) {
        return new OwnRule(
                jobs,
                branchPattern(),
                conditions(),
                Field.optional("application", application, StatedValues::expression),
                Field.optional("version", version, StatedValues::expression),
                Field.required("environment", environment, StatedValues::expression),
                hotfixPattern(),
                getUnstable());
    }

    public String getEnvironment() {
        return environment;
    }

    public @Nullable String getApplication() {
        return application;
    }

    /** Says what is deployed, with variables, if that is another application than is said around the rule. */
    @DataBoundSetter
    public void setApplication(@Nullable String application) {
        this.application = Field.trimmed(application);
    }

    public @Nullable String getVersion() {
        return version;
    }

    /** Says which version is deployed, with variables, if that is another one than is said around the rule. */
    @DataBoundSetter
    public void setVersion(@Nullable String version) {
        this.version = Field.trimmed(version);
    }
}
