package io.jenkins.plugins.dora.configuration;

import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.settings.ProfileSettings;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.time.ZoneId;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What the form of a profile asks while somebody fills it in. */
public abstract class ProfileForm extends ProfileSettings {
    /** Returns the time zone where none is set. */
    public final String getDefaultTimeZone() {
        return ZoneId.systemDefault().getId();
    }

    @POST
    public final FormValidation doCheckTimeZone(@QueryParameter String value) {
        return FormCheck.optional(null, value, StatedValues::zone);
    }

    @POST
    public final FormValidation doCheckIncidentWindowHours(@QueryParameter String value) {
        return FormCheck.optional(null, value, StatedValues::hours);
    }

    @POST
    public final FormValidation doCheckRetentionMonths(@QueryParameter String value) {
        return FormCheck.optional(null, value, StatedValues::months);
    }

    @POST
    public final FormValidation doCheckIncludedPaths(@QueryParameter String value) {
        return FormCheck.lines(value, AntPattern::new);
    }

    @POST
    public final FormValidation doCheckExcludedPaths(@QueryParameter String value) {
        return FormCheck.lines(value, AntPattern::new);
    }

    @POST
    public final FormValidation doCheckIgnoredAuthors(@QueryParameter String value) {
        return FormCheck.lines(value, ValuePattern::anyCase);
    }
}
