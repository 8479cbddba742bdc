package io.jenkins.plugins.dora.configuration.settings;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import io.jenkins.plugins.dora.profile.matching.ValuePattern;
import jenkins.YesNoMaybe;
import org.kohsuke.stapler.DataBoundConstructor;

/** A variable that has to have a value like this. */
public final class ConditionSettings implements Describable<ConditionSettings> {
    private final String variable;
    private final String pattern;

    /**
     * @param variable the name of a parameter or of another variable of a build
     * @param pattern regular expression for the whole value; empty for a variable that is empty or unknown
     */
    @DataBoundConstructor
    public ConditionSettings(String variable, String pattern) {
        this.variable = Field.text(variable).strip();
        this.pattern = Field.text(pattern);
    }

    /** @throws IllegalArgumentException if it is missing */
    String name() {
        return Field.required("variable", variable, name -> name);
    }

    /** @throws IllegalArgumentException if it is no regular expression */
    ValuePattern value() {
        return Field.read("pattern", pattern, ValuePattern::exact);
    }

    public String getVariable() {
        return variable;
    }

    public String getPattern() {
        return pattern;
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<ConditionSettings> {
        @Override
        public String getDisplayName() {
            return Messages.ConditionSettings_DisplayName();
        }
    }
}
