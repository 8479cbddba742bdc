package io.jenkins.plugins.dora.configuration.notification;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.form.Lines;
import io.jenkins.plugins.dora.configuration.webhook.SecretTexts;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Where notifications go: one of several channels. Addresses and keys are Secret text credentials, by their ids. */
public final class RecipientSettings implements Describable<RecipientSettings> {
    private @Nullable String slack;
    private @Nullable String teams;
    private @Nullable String json;
    private @Nullable String secret;
    private @Nullable List<String> mail;

    /** Begins without a channel. */
    @DataBoundConstructor
    public RecipientSettings() {
        // What is not set is null, also when read from disk
    }

    /**
     * Returns the recipient.
     *
     * @throws IllegalArgumentException if not exactly one channel is stated, or something contradicts it
     */
    Recipient recipient() {
        return recipient(slack, teams, json, secret, getMail());
    }

    private static Recipient recipient(
            @Nullable String slack,
            @Nullable String teams,
            @Nullable String json,
            @Nullable String secret,
            List<String> mail) {
        return Recipient.of(
                Map.of(
                        "slack",
                        Field.text(slack),
                        "teams",
                        Field.text(teams),
                        "json",
                        Field.text(json),
                        Recipient.SECRET,
                        Field.text(secret)),
                mail);
    }

    public @Nullable String getSlack() {
        return slack;
    }

    /** Sets the id of the credential with an address of Slack. */
    @DataBoundSetter
    public void setSlack(@Nullable String slack) {
        this.slack = Field.trimmed(slack);
    }

    public @Nullable String getTeams() {
        return teams;
    }

    /** Sets the id of the credential with an address of Microsoft Teams. */
    @DataBoundSetter
    public void setTeams(@Nullable String teams) {
        this.teams = Field.trimmed(teams);
    }

    public @Nullable String getJson() {
        return json;
    }

    /** Sets the id of the credential with the address of another program. */
    @DataBoundSetter
    public void setJson(@Nullable String json) {
        this.json = Field.trimmed(json);
    }

    public @Nullable String getSecret() {
        return secret;
    }

    /** Sets the id of the credential with the key that signs JSON. */
    @DataBoundSetter
    public void setSecret(@Nullable String secret) {
        this.secret = Field.trimmed(secret);
    }

    public List<String> getMail() {
        return Lines.of(mail);
    }

    /** Sets addresses of mail. */
    @DataBoundSetter
    public void setMail(@Nullable List<String> mail) {
        this.mail = new ArrayList<>(Lines.of(mail));
    }

    /** Shows the recipient in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<RecipientSettings> {
        @Override
        public String getDisplayName() {
            return Messages.RecipientSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckSlack(@QueryParameter String value) {
            return FormCheck.optional(null, value, SecretTexts::require);
        }

        @POST
        public FormValidation doCheckTeams(@QueryParameter String value) {
            return FormCheck.optional(null, value, SecretTexts::require);
        }

        @POST
        public FormValidation doCheckJson(@QueryParameter String value) {
            return FormCheck.optional(null, value, SecretTexts::require);
        }

        @POST
        public FormValidation doCheckSecret(@QueryParameter String value) {
            return FormCheck.optional(null, value, SecretTexts::require);
        }

        @POST
        public FormValidation doCheckMail(@QueryParameter String value) {
            return FormCheck.lines(value, Recipient::mailAddress);
        }

        /** Sends a test message to the recipient of a form that is not saved yet. */
        @POST
        public FormValidation doSendTest(
                @QueryParameter String slack,
                @QueryParameter String teams,
                @QueryParameter String json,
                @QueryParameter String secret,
                @QueryParameter String mail)
                throws InterruptedException {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            Recipient recipient;
            try {
                recipient = recipient(slack, teams, json, secret, Lines.of(List.of(Field.text(mail))));
            } catch (IllegalArgumentException e) {
                return FormValidation.error(String.valueOf(e.getMessage()));
            }
            Clock clock = Clock.systemUTC();
            Attempt attempt = new JenkinsCourier(clock)
                    .deliver(recipient, Announcement.test(clock.instant(), JenkinsCourier.page()));
            return switch (attempt.outcome()) {
                case ARRIVED -> FormValidation.ok(Messages.RecipientSettings_Sent());
                case UNKNOWN -> FormValidation.warning(Messages.RecipientSettings_Unknown(attempt.reason()));
                case FAILED, REFUSED -> FormValidation.error(Messages.RecipientSettings_NotSent(attempt.reason()));
            };
        }
    }
}
