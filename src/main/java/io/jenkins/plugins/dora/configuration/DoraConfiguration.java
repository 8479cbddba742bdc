package io.jenkins.plugins.dora.configuration;

import hudson.BulkChange;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.settings.BenchmarkSettings;
import io.jenkins.plugins.dora.configuration.settings.NamedBenchmark;
import io.jenkins.plugins.dora.configuration.settings.ProfileSettings;
import io.jenkins.plugins.dora.configuration.settings.TargetSuggestion;
import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.CommitUrl;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.target.Target;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
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
                    "The saved DORA configuration is invalid; the defaults apply until it is corrected: {0}",
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
            setTargets(List.of());
            setNotifications(List.of());
            setForwards(List.of());
            setTeams(List.of());
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

    @POST
    public FormValidation doCheckCommitUrl(@QueryParameter String value) {
        return FormCheck.optional(null, value, CommitUrl::of);
    }

    /** Shows a target that is a little better than the baseline, as the profile states it. */
    @POST
    public FormValidation doSuggestTargets() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        try {
            return ExtensionList.lookupSingleton(TargetSuggestion.class)
                    .fromBaseline()
                    .map(target -> FormValidation.okWithMarkup(goals(target)))
                    .orElseGet(() -> FormValidation.error(Messages.DoraConfiguration_NoBaseline()));
        } catch (IOException e) {
            return FormValidation.error(Echo.message(String.valueOf(e.getMessage())));
        }
    }

    private static String goals(Target target) {
        return target.goals().entrySet().stream()
                .map(goal -> Util.escape(goal.getKey().key() + ": " + goal.getValue()))
                .collect(Collectors.joining("<br>"));
    }

    /** The settings of a submitted form, before they apply. */
    private static final class Draft extends ProfileSettings {}
}
