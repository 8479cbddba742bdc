package io.jenkins.plugins.dora.configuration.settings;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.benchmark.Band;
import io.jenkins.plugins.dora.profile.benchmark.Limits;
import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The limits of the bands for one metric; a band without one cannot be reached. */
public final class LimitSettings implements Describable<LimitSettings> {
    private @Nullable String elite;
    private @Nullable String high;
    private @Nullable String medium;

    /** Begins without limits. */
    @DataBoundConstructor
    public LimitSettings() {
        // What is not set is null, also when read from disk
    }

    /**
     * Returns the limits.
     *
     * @param number reads one of them
     * @throws IllegalArgumentException if one is no number, or a better band is not harder to reach
     */
    Limits limits(Reach reach, Function<String, BigDecimal> number) {
        Map<Band, Double> byBand = new EnumMap<>(Band.class);
        Field.optional("elite", elite, number).ifPresent(limit -> byBand.put(Band.ELITE, limit.doubleValue()));
        Field.optional("high", high, number).ifPresent(limit -> byBand.put(Band.HIGH, limit.doubleValue()));
        Field.optional("medium", medium, number).ifPresent(limit -> byBand.put(Band.MEDIUM, limit.doubleValue()));
        return new Limits(reach, byBand);
    }

    public @Nullable String getElite() {
        return elite;
    }

    @DataBoundSetter
    public void setElite(@Nullable String elite) {
        this.elite = Field.trimmed(elite);
    }

    public @Nullable String getHigh() {
        return high;
    }

    @DataBoundSetter
    public void setHigh(@Nullable String high) {
        this.high = Field.trimmed(high);
    }

    public @Nullable String getMedium() {
        return medium;
    }

    @DataBoundSetter
    public void setMedium(@Nullable String medium) {
        this.medium = Field.trimmed(medium);
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<LimitSettings> {
        @Override
        public String getDisplayName() {
            return Messages.LimitSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckElite(@QueryParameter String value) {
            return FormCheck.optional(null, value, StatedValues::number);
        }

        @POST
        public FormValidation doCheckHigh(@QueryParameter String value) {
            return FormCheck.optional(null, value, StatedValues::number);
        }

        @POST
        public FormValidation doCheckMedium(@QueryParameter String value) {
            return FormCheck.optional(null, value, StatedValues::number);
        }
    }
}
