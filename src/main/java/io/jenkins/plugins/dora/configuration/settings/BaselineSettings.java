package io.jenkins.plugins.dora.configuration.settings;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.profile.BaselineSpan;
import io.jenkins.plugins.dora.profile.StatedValues;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The reference period that later periods are compared with. */
public final class BaselineSettings implements Describable<BaselineSettings> {
    private @Nullable String days;
    private @Nullable String from;

    /** Begins with the first 90 days with data. */
    @DataBoundConstructor
    public BaselineSettings() {
        // What is not set is null, also when read from disk
    }

    /**
     * Returns the days.
     *
     * @throws IllegalArgumentException if their number or the first of them is none
     */
    BaselineSpan span() {
        return new BaselineSpan(
                Field.optional("days", days, StatedValues::days).orElse(BaselineSpan.DEFAULT.days()),
                Field.optional("from", from, StatedValues::date));
    }

    public @Nullable String getDays() {
        return days;
    }

    @DataBoundSetter
    public void setDays(@Nullable String days) {
        this.days = Field.trimmed(days);
    }

    public @Nullable String getFrom() {
        return from;
    }

    @DataBoundSetter
    public void setFrom(@Nullable String from) {
        this.from = Field.trimmed(from);
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<BaselineSettings> {
        @Override
        public String getDisplayName() {
            return Messages.BaselineSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckDays(@QueryParameter String value) {
            return FormCheck.optional(null, value, StatedValues::days);
        }

        @POST
        public FormValidation doCheckFrom(@QueryParameter String value) {
            return FormCheck.optional(null, value, StatedValues::date);
        }
    }
}
