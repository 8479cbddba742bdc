package io.jenkins.plugins.dora.configuration.webhook;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.form.Lines;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.webhook.ShortDuration;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A webhook: an address that one sender posts to. */
public final class WebhookSettings implements Describable<WebhookSettings> {
    private final String name;
    private final @Nullable Source source;
    private @Nullable List<String> secrets;
    private @Nullable List<WebhookRuleSettings> rules;
    private @Nullable List<String> watch;
    private @Nullable String mergeWithin;
    private @Nullable String signatureHeader;
    private @Nullable String timestampHeader;
    private @Nullable List<String> topics;
    private @Nullable List<String> tokens;

    /**
     * @param name the last part of the address
     * @param source what sends
     */
    @DataBoundConstructor
    public WebhookSettings(String name, @Nullable Source source) {
        this.name = Field.text(name).strip();
        this.source = source;
    }

    /**
     * Returns the webhook.
     *
     * @throws IllegalArgumentException if something in it is missing or wrong; the message names the field
     */
    public Webhook webhook() {
        return new Webhook(
                Field.required("name", name, stated -> stated),
                Field.required("source", source, stated -> stated),
                getSecrets(),
                Field.each("rules", getRules(), WebhookRuleSettings::rule),
                Field.each("watch", getWatch(), AntPattern::new),
                Field.optional("mergeWithin", mergeWithin, ShortDuration::parse).orElse(Duration.ZERO),
                Field.optional("signatureHeader", signatureHeader, stated -> stated),
                Field.optional("timestampHeader", timestampHeader, stated -> stated),
                getTopics(),
                Field.each("tokens", getTokens(), TokenHash::new));
    }

    public String getName() {
        return name;
    }

    public @Nullable Source getSource() {
        return source;
    }

    public List<String> getSecrets() {
        return Lines.of(secrets);
    }

    /** Sets the ids of Secret text credentials, of which one has to prove a delivery. */
    @DataBoundSetter
    public void setSecrets(@Nullable List<String> secrets) {
        this.secrets = new ArrayList<>(Lines.of(secrets));
    }

    public List<WebhookRuleSettings> getRules() {
        return Field.copy(rules);
    }

    /** Sets the rules, of which the first that matches decides. */
    @DataBoundSetter
    public void setRules(@Nullable List<WebhookRuleSettings> rules) {
        this.rules = new ArrayList<>(Field.copy(rules));
    }

    public List<String> getWatch() {
        return Lines.of(watch);
    }

    /** Sets the branches whose pushes are versions, Ant-style. */
    @DataBoundSetter
    public void setWatch(@Nullable List<String> watch) {
        this.watch = new ArrayList<>(Lines.of(watch));
    }

    public @Nullable String getMergeWithin() {
        return mergeWithin;
    }

    /** Sets how soon after its end the same alert goes on with its incident, such as {@code 5m}. */
    @DataBoundSetter
    public void setMergeWithin(@Nullable String mergeWithin) {
        this.mergeWithin = Field.trimmed(mergeWithin);
    }

    public @Nullable String getSignatureHeader() {
        return signatureHeader;
    }

    /** Sets the header that has the signature or the token. */
    @DataBoundSetter
    public void setSignatureHeader(@Nullable String signatureHeader) {
        this.signatureHeader = Field.trimmed(signatureHeader);
    }

    public @Nullable String getTimestampHeader() {
        return timestampHeader;
    }

    /** Sets the header that has the time which is signed with the body. */
    @DataBoundSetter
    public void setTimestampHeader(@Nullable String timestampHeader) {
        this.timestampHeader = Field.trimmed(timestampHeader);
    }

    public List<String> getTopics() {
        return Lines.of(topics);
    }

    /** Sets the topics of Amazon SNS whose messages are accepted. */
    @DataBoundSetter
    public void setTopics(@Nullable List<String> topics) {
        this.topics = new ArrayList<>(Lines.of(topics));
    }

    public List<String> getTokens() {
        return Lines.of(tokens);
    }

    /** Sets the hashes of generated tokens, each in 64 hexadecimal digits. */
    @DataBoundSetter
    public void setTokens(@Nullable List<String> tokens) {
        this.tokens = new ArrayList<>(Lines.of(tokens));
    }

    /** Shows the webhook in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<WebhookSettings> {
        @Override
        public String getDisplayName() {
            return Messages.WebhookSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormCheck.required(null, value, name -> Webhook.of(name, Source.GITHUB));
        }

        @POST
        public FormValidation doCheckSecrets(@QueryParameter String value) {
            return FormCheck.lines(value, SecretTexts::require);
        }

        @POST
        public FormValidation doCheckWatch(@QueryParameter String value) {
            return FormCheck.lines(value, AntPattern::new);
        }

        @POST
        public FormValidation doCheckTokens(@QueryParameter String value) {
            return FormCheck.lines(value, TokenHash::new);
        }

        @POST
        public FormValidation doCheckSignatureHeader(@QueryParameter String value) {
            return FormCheck.optional(null, value, DescriptorImpl::header);
        }

        @POST
        public FormValidation doCheckTimestampHeader(@QueryParameter String value) {
            return FormCheck.optional(null, value, DescriptorImpl::header);
        }

        private static Webhook header(String name) {
            WebhookSettings settings = new WebhookSettings("name", Source.GRAFANA);
            settings.setTimestampHeader(name);
            return settings.webhook();
        }

        @POST
        public FormValidation doCheckMergeWithin(@QueryParameter String value) {
            return FormCheck.optional(null, value, ShortDuration::parse);
        }
    }
}
