package io.jenkins.plugins.dora.configuration.settings;

import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.Lines;
import io.jenkins.plugins.dora.configuration.forward.ForwardSettings;
import io.jenkins.plugins.dora.configuration.notification.NotificationSettings;
import io.jenkins.plugins.dora.configuration.rules.RuleSettings;
import io.jenkins.plugins.dora.configuration.webhook.WebhookSettings;
import io.jenkins.plugins.dora.model.text.KeyName;
import io.jenkins.plugins.dora.profile.ApplicationPaths;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import io.jenkins.plugins.dora.profile.EnvironmentTiers;
import io.jenkins.plugins.dora.profile.EnvironmentTiers.TierPattern;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.ProfileBuilder;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.CommitUrl;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.profile.rule.Rules;
import io.jenkins.plugins.dora.profile.target.Target;
import io.jenkins.plugins.dora.profile.target.Targets;
import io.jenkins.plugins.dora.profile.team.Teams;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * Everything that a profile says, key by key.
 *
 * <p>A setter refuses what makes no sense by an {@link IllegalArgumentException} that names the field; then nothing
 * changes. What comes from disk may be wrong all the same, and is found out when the profile is made of it.
 */
public abstract class ProfileSettings extends MeasurementSettings {
    private @Nullable List<String> includedPaths;
    private @Nullable List<String> excludedPaths;
    private @Nullable List<String> ignoredAuthors;
    private @Nullable List<ApplicationSettings> applications;
    private @Nullable List<EnvironmentSettings> environments;
    private @Nullable List<RuleSettings> rules;
    private @Nullable List<WebhookSettings> webhooks;
    private @Nullable List<TargetSettings> targets;
    private @Nullable List<NotificationSettings> notifications;
    private @Nullable List<ForwardSettings> forwards;
    private @Nullable List<TeamSettings> teams;
    private @Nullable String commitUrl;

    /**
     * Makes the profile of these settings.
     *
     * @param defaultZone the time zone where none is set
     * @throws IllegalArgumentException if something in them is missing or wrong; the message names the field
     */
    protected final Profile makeProfile(ZoneId defaultZone) {
        ProfileBuilder profile = measurement(defaultZone)
                .changeFilter(new ChangeFilter(
                        patterns("includedPaths", getIncludedPaths()),
                        patterns("excludedPaths", getExcludedPaths()),
                        authors(getIgnoredAuthors())))
                .applications(applications(getApplications()))
                .environments(new EnvironmentTiers(tiers(getEnvironments())))
                .rules(new Rules(rules(getRules())))
                .webhooks(webhooks(getWebhooks()))
                .targets(new Targets(targets(getTargets())))
                .notifications(notifications(getNotifications()))
                .forwards(forwards(getForwards()))
                .teams(teams(getTeams()));
        commitUrl(commitUrl).ifPresent(profile::commitUrl);
        return profile.build();
    }

    private static Optional<CommitUrl> commitUrl(@Nullable String stated) {
        return Field.optional("commitUrl", stated, CommitUrl::of);
    }

    private static List<AntPattern> patterns(String field, List<String> stated) {
        return Field.each(field, stated, AntPattern::new);
    }

    private static List<ValuePattern> authors(List<String> stated) {
        return Field.each("ignoredAuthors", stated, ValuePattern::anyCase);
    }

    private static List<ApplicationPaths> applications(List<ApplicationSettings> stated) {
        return Field.each("applications", stated, ApplicationSettings::paths);
    }

    private static List<TierPattern> tiers(List<EnvironmentSettings> stated) {
        return Field.each("environments", stated, EnvironmentSettings::tierPattern);
    }

    private static List<Rule> rules(List<RuleSettings> stated) {
        return Field.each("rules", stated, RuleSettings::rule);
    }

    private static List<Webhook> webhooks(List<WebhookSettings> stated) {
        return Field.read(
                "webhooks",
                Field.each("webhooks", stated, WebhookSettings::webhook),
                named -> KeyName.requireDistinct(named, Webhook::name));
    }

    private static List<Target> targets(List<TargetSettings> stated) {
        return Field.each("targets", stated, TargetSettings::target);
    }

    private static List<Notification> notifications(List<NotificationSettings> stated) {
        return Field.read(
                "notifications",
                Field.each("notifications", stated, NotificationSettings::notification),
                named -> KeyName.requireDistinct(named, Notification::name));
    }

    private static List<Forward> forwards(List<ForwardSettings> stated) {
        return Field.read(
                "forwards",
                Field.each("forwards", stated, ForwardSettings::forward),
                named -> KeyName.requireDistinct(named, Forward::name));
    }

    private static Teams teams(List<TeamSettings> stated) {
        return Field.read("teams", Field.each("teams", stated, TeamSettings::team), Teams::new);
    }

    public List<String> getIncludedPaths() {
        return Lines.of(includedPaths);
    }

    @DataBoundSetter
    public void setIncludedPaths(@Nullable List<String> includedPaths) {
        patterns("includedPaths", Lines.of(includedPaths));
        this.includedPaths = new ArrayList<>(Lines.of(includedPaths));
    }

    public List<String> getExcludedPaths() {
        return Lines.of(excludedPaths);
    }

    @DataBoundSetter
    public void setExcludedPaths(@Nullable List<String> excludedPaths) {
        patterns("excludedPaths", Lines.of(excludedPaths));
        this.excludedPaths = new ArrayList<>(Lines.of(excludedPaths));
    }

    public List<String> getIgnoredAuthors() {
        return Lines.of(ignoredAuthors);
    }

    @DataBoundSetter
    public void setIgnoredAuthors(@Nullable List<String> ignoredAuthors) {
        authors(Lines.of(ignoredAuthors));
        this.ignoredAuthors = new ArrayList<>(Lines.of(ignoredAuthors));
    }

    public List<ApplicationSettings> getApplications() {
        return Field.copy(applications);
    }

    @DataBoundSetter
    public void setApplications(@Nullable List<ApplicationSettings> applications) {
        applications(Field.copy(applications));
        this.applications = new ArrayList<>(Field.copy(applications));
    }

    public List<EnvironmentSettings> getEnvironments() {
        return Field.copy(environments);
    }

    @DataBoundSetter
    public void setEnvironments(@Nullable List<EnvironmentSettings> environments) {
        tiers(Field.copy(environments));
        this.environments = new ArrayList<>(Field.copy(environments));
    }

    public List<RuleSettings> getRules() {
        return Field.copy(rules);
    }

    @DataBoundSetter
    public void setRules(@Nullable List<RuleSettings> rules) {
        rules(Field.copy(rules));
        this.rules = new ArrayList<>(Field.copy(rules));
    }

    public List<WebhookSettings> getWebhooks() {
        return Field.copy(webhooks);
    }

    @DataBoundSetter
    public void setWebhooks(@Nullable List<WebhookSettings> webhooks) {
        webhooks(Field.copy(webhooks));
        this.webhooks = new ArrayList<>(Field.copy(webhooks));
    }

    public @Nullable String getCommitUrl() {
        return commitUrl;
    }

    @DataBoundSetter
    public void setCommitUrl(@Nullable String commitUrl) {
        commitUrl(commitUrl);
        this.commitUrl = Field.trimmed(commitUrl);
    }

    public List<TargetSettings> getTargets() {
        return Field.copy(targets);
    }

    @DataBoundSetter
    public void setTargets(@Nullable List<TargetSettings> targets) {
        targets(Field.copy(targets));
        this.targets = new ArrayList<>(Field.copy(targets));
    }

    public List<NotificationSettings> getNotifications() {
        return Field.copy(notifications);
    }

    @DataBoundSetter
    public void setNotifications(@Nullable List<NotificationSettings> notifications) {
        notifications(Field.copy(notifications));
        this.notifications = new ArrayList<>(Field.copy(notifications));
    }

    public List<ForwardSettings> getForwards() {
        return Field.copy(forwards);
    }

    @DataBoundSetter
    public void setForwards(@Nullable List<ForwardSettings> forwards) {
        forwards(Field.copy(forwards));
        this.forwards = new ArrayList<>(Field.copy(forwards));
    }

    public List<TeamSettings> getTeams() {
        return Field.copy(teams);
    }

    @DataBoundSetter
    public void setTeams(@Nullable List<TeamSettings> teams) {
        teams(Field.copy(teams));
        this.teams = new ArrayList<>(Field.copy(teams));
    }
}
