package io.jenkins.plugins.dora.configuration.webhook;

import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.profile.webhook.WebhookRule;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Checks the texts of a rule in the form, each by itself. */
public abstract class RuleDescriptor extends Descriptor<WebhookRuleSettings> {
    @POST
    public FormValidation doCheckApplication(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckEnvironment(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckVersion(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckTitle(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckUrl(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckId(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckResult(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckRevision(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckStartedAt(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckFinishedAt(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckOpenedAt(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckAcknowledgedAt(@QueryParameter String value) {
        return expression(value);
    }

    @POST
    public FormValidation doCheckResolvedAt(@QueryParameter String value) {
        return expression(value);
    }

    private static FormValidation expression(String value) {
        return FormCheck.optional(null, value, WebhookRule::expression);
    }
}
