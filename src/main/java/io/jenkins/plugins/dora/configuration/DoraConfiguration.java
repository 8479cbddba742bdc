package io.jenkins.plugins.dora.configuration;

import hudson.BulkChange;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.settings.BenchmarkSettings;
import io.jenkins.plugins.dora.configuration.settings.NamedBenchmark;
import io.jenkins.plugins.dora.configuration.settings.ProfileSettings;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.YesNoMaybe;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** The profile of this controller; set on the system configuration page, or as code. */
@Symbol("dora")
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class DoraConfiguration extends ProfileSettings {
    private static final Logger LOGGER = Logger.getLogger(DoraConfiguration.class.getName());

    private transient volatile @Nullable Profile profile;

    public DoraConfiguration() {
        load();
    }

    /** Returns the configuration of this controller. */
    public static DoraConfiguration get() {
        return ExtensionList.lookupSingleton(DoraConfiguration.class);
    }

    @Override
    public String getDisplayName() {
        return Messages.DoraConfiguration_DisplayName();
    }

    /** Returns the profile that was saved last; the same one until something else is saved. */
    public Profile profile() {
        Profile current = profile;
        return current != null ? current : read();
    }

    private synchronized Profile read() {
        ZoneId zone = ZoneId.systemDefault();
        Profile read;
        try {
            read = makeProfile(zone);
        } catch (IllegalArgumentException e) {
            LOGGER.log(
                    Level.WARNING,
                    "The stored DORA configuration is invalid; the defaults apply until it is corrected: {0}",
                    e.getMessage());
            read = Profile.defaults(zone);
        }
        profile = read;
        return read;
    }

    /** Keeps the settings, and makes them count. */
    @Override
    public synchronized void save() {
        profile = null;
        super.save();
    }

    @Override
    public boolean configure(StaplerRequest2 req, JSONObject json) throws FormException {
        try (BulkChange change = new BulkChange(this)) {
            // A form with a mistake in it must not be bound half.
            req.bindJSON(new Draft(), json);
            // A list without elements is not in the form.
            setApplications(List.of());
            setEnvironments(List.of());
            setRules(List.of());
            setWebhooks(List.of());
            req.bindJSON(this, json);
            change.commit();
            return true;
        } catch (IllegalArgumentException | IOException e) {
            throw new FormException("DORA: " + e.getMessage(), "dora");
        }
    }

    /** Returns the time zone where none is set. */
    public String getDefaultTimeZone() {
        return ZoneId.systemDefault().getId();
    }

    /** Returns the benchmark where none is set; without it, the form would choose the kind that Jenkins lists first. */
    public BenchmarkSettings getDefaultBenchmark() {
        return new NamedBenchmark(
                Profile.defaults(ZoneId.systemDefault()).benchmark().name());
    }

    @POST
    public FormValidation doCheckTimeZone(@QueryParameter String value) {
        return FormCheck.optional(null, value, StatedValues::zone);
    }

    @POST
    public FormValidation doCheckIncidentWindowHours(@QueryParameter String value) {
        return FormCheck.optional(null, value, StatedValues::hours);
    }

    @POST
    public FormValidation doCheckRetentionMonths(@QueryParameter String value) {
        return FormCheck.optional(null, value, StatedValues::months);
    }

    @POST
    public FormValidation doCheckIncludedPaths(@QueryParameter String value) {
        return FormCheck.lines(value, AntPattern::new);
    }

    @POST
    public FormValidation doCheckExcludedPaths(@QueryParameter String value) {
        return FormCheck.lines(value, AntPattern::new);
    }

    @POST
    public FormValidation doCheckIgnoredAuthors(@QueryParameter String value) {
        return FormCheck.lines(value, ValuePattern::anyCase);
    }

    /** The settings of a submitted form, before they apply. */
    private static final class Draft extends ProfileSettings {}
}
