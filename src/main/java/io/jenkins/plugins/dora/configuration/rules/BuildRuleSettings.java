package io.jenkins.plugins.dora.configuration.rules;

import hudson.model.Describable;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.Lines;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.RuleFields;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ConditionParser;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** The fields that all rules for builds share; the application and the version have defaults from elsewhere. */
public abstract class BuildRuleSettings implements Describable<BuildRuleSettings> {
    private final String environment;
    private @Nullable String application;
    private @Nullable String version;
    private @Nullable String branches;
    private @Nullable List<String> when;
    private @Nullable String hotfixBranches;
    private @Nullable Result unstable;
    private @Nullable String stage;

    BuildRuleSettings(String environment) {
        this.environment = Field.text(environment).strip();
    }

    /**
     * Returns the rule for {@code jobs}.
     *
     * @throws IllegalArgumentException if something in it is missing or wrong; the message names the field
     */
    final Rule ruleFor(AntPattern jobs) {
        return new FormFields().rule(jobs);
    }

    private @Nullable String text(String field) {
        return switch (field) {
            case "branches" -> branches;
            case "application" -> application;
            case "version" -> version;
            case "environment" -> environment;
            case "hotfixBranches" -> hotfixBranches;
            case "unstable" -> getUnstable().name();
            case "stage" -> stage;
            default -> throw new IllegalArgumentException("There is no field " + field);
        };
    }

    private final class FormFields implements RuleFields {
        @Override
        public <T> Optional<T> optional(String field, Function<String, T> reader) {
            return Field.optional(field, text(field), reader);
        }

        @Override
        public <T> T required(String field, Function<String, T> reader, T standIn) {
            return Field.required(field, Field.text(text(field)), reader);
        }

        @Override
        public Map<String, ValuePattern> conditions() {
            return Field.read("when", getWhen(), ConditionParser::read);
        }
    }

    public String getEnvironment() {
        return environment;
    }

    public @Nullable String getApplication() {
        return application;
    }

    /** Sets the application that is deployed, with variables. */
    @DataBoundSetter
    public void setApplication(@Nullable String application) {
        this.application = Field.trimmed(application);
    }

    public @Nullable String getVersion() {
        return version;
    }

    /** Sets the version that is deployed, with variables. */
    @DataBoundSetter
    public void setVersion(@Nullable String version) {
        this.version = Field.trimmed(version);
    }

    public @Nullable String getBranches() {
        return branches;
    }

    /** Restricts the rule to branches, Ant-style. */
    @DataBoundSetter
    public void setBranches(@Nullable String branches) {
        this.branches = Field.trimmed(branches);
    }

    public List<String> getWhen() {
        return Lines.of(when);
    }

    /** Restricts the rule to builds whose variables have such values, as in {@code TARGET=prod|live}. */
    @DataBoundSetter
    public void setWhen(@Nullable List<String> when) {
        this.when = new ArrayList<>(Lines.of(when));
    }

    public @Nullable String getHotfixBranches() {
        return hotfixBranches;
    }

    /** Makes deployments from these branches hotfixes, Ant-style. */
    @DataBoundSetter
    public void setHotfixBranches(@Nullable String hotfixBranches) {
        this.hotfixBranches = Field.trimmed(hotfixBranches);
    }

    public Result getUnstable() {
        return unstable == null ? Result.SUCCESS : unstable;
    }

    /** Sets the result of a deployment whose build is unstable. */
    @DataBoundSetter
    public void setUnstable(@Nullable Result unstable) {
        this.unstable = unstable;
    }

    public @Nullable String getStage() {
        return stage;
    }

    /** Restricts the rule to builds in which such a stage ran, Ant-style. */
    @DataBoundSetter
    public void setStage(@Nullable String stage) {
        this.stage = Field.trimmed(stage);
    }
}
