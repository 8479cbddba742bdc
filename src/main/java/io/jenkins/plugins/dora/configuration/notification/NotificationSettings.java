package io.jenkins.plugins.dora.configuration.notification;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.form.Lines;
import io.jenkins.plugins.dora.model.text.KeyName;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.notification.DigestTime;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A notification: who is notified of what. */
public final class NotificationSettings implements Describable<NotificationSettings> {
    private final String name;
    private final @Nullable RecipientSettings to;
    private @Nullable List<String> applications;
    private @Nullable List<String> on;
    private @Nullable String digest;

    /**
     * @param name what it is called
     * @param to where it goes
     */
    @DataBoundConstructor
    public NotificationSettings(String name, @Nullable RecipientSettings to) {
        this.name = Field.text(name).strip();
        this.to = to;
    }

    /**
     * Returns the notification.
     *
     * @throws IllegalArgumentException if something in it is missing or wrong; the message names the field
     */
    public Notification notification() {
        return new Notification(
                Field.required("name", name, stated -> stated),
                Field.required("to", to, RecipientSettings::recipient),
                Field.each("applications", getApplications(), AntPattern::new),
                occasions(Field.each("on", getOn(), NotificationSettings::occasion)),
                Field.optional("digest", digest, DigestTime::new).orElse(DigestTime.DEFAULT));
    }

    private static Set<Occasion> occasions(List<Occasion> stated) {
        return stated.isEmpty() ? Occasion.DEFAULT : EnumSet.copyOf(stated);
    }

    private static Occasion occasion(String text) {
        return StatedValues.oneOf(Occasion.class, text);
    }

    public String getName() {
        return name;
    }

    public @Nullable RecipientSettings getTo() {
        return to;
    }

    public List<String> getApplications() {
        return Lines.of(applications);
    }

    /** Sets the names of the applications that it is about, Ant-style; none stands for all. */
    @DataBoundSetter
    public void setApplications(@Nullable List<String> applications) {
        this.applications = new ArrayList<>(Lines.of(applications));
    }

    public List<String> getOn() {
        return Lines.of(on);
    }

    /** Sets what it is about; nothing stands for everything. */
    @DataBoundSetter
    public void setOn(@Nullable List<String> on) {
        this.on = new ArrayList<>(Lines.of(on));
    }

    public @Nullable String getDigest() {
        return digest;
    }

    /** Sets when the digest is sent, as the five fields of cron. */
    @DataBoundSetter
    public void setDigest(@Nullable String digest) {
        this.digest = Field.trimmed(digest);
    }

    /** Shows the notification in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<NotificationSettings> {
        @Override
        public String getDisplayName() {
            return Messages.NotificationSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormCheck.required(null, value, KeyName::check);
        }

        @POST
        public FormValidation doCheckApplications(@QueryParameter String value) {
            return FormCheck.lines(value, AntPattern::new);
        }

        @POST
        public FormValidation doCheckOn(@QueryParameter String value) {
            return FormCheck.lines(value, NotificationSettings::occasion);
        }

        @POST
        public FormValidation doCheckDigest(@QueryParameter String value) {
            return FormCheck.optional(null, value, DigestTime::new);
        }
    }
}
