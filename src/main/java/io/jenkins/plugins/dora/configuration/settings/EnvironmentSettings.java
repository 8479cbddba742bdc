package io.jenkins.plugins.dora.configuration.settings;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.EnvironmentTiers.TierPattern;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Environments of a name like this are of that tier. */
public final class EnvironmentSettings implements Describable<EnvironmentSettings> {
    private final String pattern;
    private final @Nullable EnvironmentTier tier;

    /**
     * @param pattern regular expression for the whole name, in any case
     * @param tier the tier
     */
    @DataBoundConstructor
    public EnvironmentSettings(String pattern, @Nullable EnvironmentTier tier) {
        this.pattern = Field.text(pattern);
        this.tier = tier;
    }

    /**
     * Returns the pattern with its tier.
     *
     * @throws IllegalArgumentException if one is missing, or the pattern is no regular expression
     */
    TierPattern tierPattern() {
        return new TierPattern(
                Field.required("pattern", pattern, ValuePattern::anyCase),
                Field.required("tier", tier, stated -> stated));
    }

    public String getPattern() {
        return pattern;
    }

    public @Nullable EnvironmentTier getTier() {
        return tier;
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<EnvironmentSettings> {
        @Override
        public String getDisplayName() {
            return Messages.EnvironmentSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckPattern(@QueryParameter String value) {
            return FormCheck.required(null, value, ValuePattern::anyCase);
        }
    }
}
