package io.jenkins.plugins.dora.configuration.webhook;

import hudson.Extension;
import hudson.model.Describable;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.form.Lines;
import io.jenkins.plugins.dora.profile.pattern.ConditionParser;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.webhook.BodyPath;
import io.jenkins.plugins.dora.profile.webhook.RuleField;
import io.jenkins.plugins.dora.profile.webhook.StatedEvent;
import io.jenkins.plugins.dora.profile.webhook.WebhookRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Defines the events that matching bodies state; fields that it leaves empty are those of the source. */
public final class WebhookRuleSettings implements Describable<WebhookRuleSettings> {
    private @Nullable List<String> when;
    private @Nullable StatedEvent event;
    private final Map<String, String> states = new TreeMap<>();

    @DataBoundConstructor
    public WebhookRuleSettings() {}

    /**
     * Returns the rule.
     *
     * @throws IllegalArgumentException if something in it is wrong; the message names the field
     */
    WebhookRule rule() {
        Map<RuleField, Expression> stated = new EnumMap<>(RuleField.class);
        for (RuleField field : RuleField.values()) {
            Field.optional(field.key(), states.get(field.key()), WebhookRule::expression)
                    .ifPresent(expression -> stated.put(field, expression));
        }
        return new WebhookRule(
                Field.read("when", getWhen(), WebhookRuleSettings::conditions), Optional.ofNullable(event), stated);
    }

    private static Map<BodyPath, ValuePattern> conditions(List<String> lines) {
        Map<BodyPath, ValuePattern> wanted = new TreeMap<>();
        ConditionParser.read(lines).forEach((path, pattern) -> wanted.put(BodyPath.of(path), pattern));
        return wanted;
    }

    public List<String> getWhen() {
        return Lines.of(when);
    }

    /** Restricts the rule to bodies with such values, as in {@code event.data.urgency=high}. */
    @DataBoundSetter
    public void setWhen(@Nullable List<String> when) {
        this.when = new ArrayList<>(Lines.of(when));
    }

    public @Nullable StatedEvent getEvent() {
        return event;
    }

    /** Sets the event that a body is; for any JSON. */
    @DataBoundSetter
    public void setEvent(@Nullable StatedEvent event) {
        this.event = event;
    }

    public @Nullable String getApplication() {
        return states.get(RuleField.APPLICATION.key());
    }

    /** Sets the application that was deployed, or is affected, with values of the body. */
    @DataBoundSetter
    public void setApplication(@Nullable String application) {
        state(RuleField.APPLICATION, application);
    }

    public @Nullable String getEnvironment() {
        return states.get(RuleField.ENVIRONMENT.key());
    }

    /** Sets the environment, with values of the body. */
    @DataBoundSetter
    public void setEnvironment(@Nullable String environment) {
        state(RuleField.ENVIRONMENT, environment);
    }

    public @Nullable String getVersion() {
        return states.get(RuleField.VERSION.key());
    }

    /** Sets the version that was deployed or pushed, with values of the body. */
    @DataBoundSetter
    public void setVersion(@Nullable String version) {
        state(RuleField.VERSION, version);
    }

    public @Nullable String getTitle() {
        return states.get(RuleField.TITLE.key());
    }

    /** Sets the title of an incident, with values of the body. */
    @DataBoundSetter
    public void setTitle(@Nullable String title) {
        state(RuleField.TITLE, title);
    }

    public @Nullable String getUrl() {
        return states.get(RuleField.URL.key());
    }

    /** Sets the address of more information about an incident, with values of the body. */
    @DataBoundSetter
    public void setUrl(@Nullable String url) {
        state(RuleField.URL, url);
    }

    public @Nullable String getId() {
        return states.get(RuleField.ID.key());
    }

    /** Sets the identity of the event; for any JSON. */
    @DataBoundSetter
    public void setId(@Nullable String id) {
        state(RuleField.ID, id);
    }

    public @Nullable String getResult() {
        return states.get(RuleField.RESULT.key());
    }

    /** Sets the result of a deployment; for any JSON. */
    @DataBoundSetter
    public void setResult(@Nullable String result) {
        state(RuleField.RESULT, result);
    }

    public @Nullable String getRevision() {
        return states.get(RuleField.REVISION.key());
    }

    /** Sets the deployed source revision; for any JSON. */
    @DataBoundSetter
    public void setRevision(@Nullable String revision) {
        state(RuleField.REVISION, revision);
    }

    public @Nullable String getStartedAt() {
        return states.get(RuleField.STARTED_AT.key());
    }

    /** Sets when a deployment began; for any JSON. */
    @DataBoundSetter
    public void setStartedAt(@Nullable String startedAt) {
        state(RuleField.STARTED_AT, startedAt);
    }

    public @Nullable String getFinishedAt() {
        return states.get(RuleField.FINISHED_AT.key());
    }

    /** Sets when a deployment ended; for any JSON. */
    @DataBoundSetter
    public void setFinishedAt(@Nullable String finishedAt) {
        state(RuleField.FINISHED_AT, finishedAt);
    }

    public @Nullable String getOpenedAt() {
        return states.get(RuleField.OPENED_AT.key());
    }

    /** Sets when an incident began; for any JSON. */
    @DataBoundSetter
    public void setOpenedAt(@Nullable String openedAt) {
        state(RuleField.OPENED_AT, openedAt);
    }

    public @Nullable String getAcknowledgedAt() {
        return states.get(RuleField.ACKNOWLEDGED_AT.key());
    }

    /** Sets when somebody began to work on an incident; for any JSON. */
    @DataBoundSetter
    public void setAcknowledgedAt(@Nullable String acknowledgedAt) {
        state(RuleField.ACKNOWLEDGED_AT, acknowledgedAt);
    }

    public @Nullable String getResolvedAt() {
        return states.get(RuleField.RESOLVED_AT.key());
    }

    /** Sets when service was restored; for any JSON. */
    @DataBoundSetter
    public void setResolvedAt(@Nullable String resolvedAt) {
        state(RuleField.RESOLVED_AT, resolvedAt);
    }

    private void state(RuleField field, @Nullable String text) {
        String stated = Field.trimmed(text);
        if (stated == null) {
            states.remove(field.key());
        } else {
            states.put(field.key(), stated);
        }
    }

    /** Shows the rule in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends RuleDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.WebhookRuleSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckWhen(@QueryParameter String value) {
            return FormCheck.optional(null, value, text -> conditions(Lines.of(List.of(text))));
        }

        /** Returns the events that any JSON may be. */
        public List<StatedEvent> getEvents() {
            return List.of(StatedEvent.values());
        }
    }
}
