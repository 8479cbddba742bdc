package io.jenkins.plugins.dora.profile;

import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Industry;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.pattern.CommitUrl;
import io.jenkins.plugins.dora.profile.rule.Rules;
import io.jenkins.plugins.dora.profile.target.Targets;
import io.jenkins.plugins.dora.profile.team.Teams;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Builds a {@link Profile}; what is not said is as in the profile it starts from, or as if nothing were configured. */
public final class ProfileBuilder {
    private ZoneId timeZone;
    private Benchmark benchmark = Benchmark.CLASSIC;
    private LeadTimeFrom leadTimeFrom = LeadTimeFrom.EACH_CHANGE;
    private boolean countRedeployments;
    private boolean countFailedDeployments;
    private boolean countEveryEnvironment;
    private Duration incidentWindow = Duration.ofHours(48);
    private IncidentAttribution incidentAttribution = IncidentAttribution.LATEST;
    private BaselineSpan baselineSpan = BaselineSpan.DEFAULT;
    private ChangeFilter changeFilter = ChangeFilter.EVERYTHING;
    private List<ApplicationPaths> applications = List.of();
    private EnvironmentTiers environments = EnvironmentTiers.DEFAULT;
    private Rules rules = Rules.NONE;
    private List<Webhook> webhooks = List.of();
    private Teams teams = Teams.NONE;
    private int retentionMonths;
    private Targets targets = Targets.NONE;
    private List<Notification> notifications = List.of();
    private List<Forward> forwards = List.of();
    private Industry industry = Industry.ALL;
    private Optional<CommitUrl> commitUrl = Optional.empty();

    ProfileBuilder(ZoneId timeZone) {
        this.timeZone = timeZone;
    }

    ProfileBuilder(Profile profile) {
        timeZone = profile.timeZone();
        benchmark = profile.benchmark();
        leadTimeFrom = profile.leadTimeFrom();
        countRedeployments = profile.countRedeployments();
        countFailedDeployments = profile.countFailedDeployments();
        countEveryEnvironment = profile.countEveryEnvironment();
        incidentWindow = profile.incidentWindow();
        incidentAttribution = profile.incidentAttribution();
        baselineSpan = profile.baselineSpan();
        changeFilter = profile.changeFilter();
        applications = profile.applications();
        environments = profile.environments();
        rules = profile.rules();
        webhooks = profile.webhooks();
        teams = profile.teams();
        retentionMonths = profile.retentionMonths();
        targets = profile.targets();
        notifications = profile.notifications();
        forwards = profile.forwards();
        industry = profile.industry();
        commitUrl = profile.commitUrl();
    }

    public ProfileBuilder timeZone(ZoneId value) {
        timeZone = value;
        return this;
    }

    public ProfileBuilder benchmark(Benchmark value) {
        benchmark = value;
        return this;
    }

    public ProfileBuilder leadTimeFrom(LeadTimeFrom value) {
        leadTimeFrom = value;
        return this;
    }

    public ProfileBuilder countRedeployments(boolean value) {
        countRedeployments = value;
        return this;
    }

    public ProfileBuilder countFailedDeployments(boolean value) {
        countFailedDeployments = value;
        return this;
    }

    public ProfileBuilder countEveryEnvironment(boolean value) {
        countEveryEnvironment = value;
        return this;
    }

    public ProfileBuilder incidentWindow(Duration value) {
        incidentWindow = value;
        return this;
    }

    public ProfileBuilder incidentAttribution(IncidentAttribution value) {
        incidentAttribution = value;
        return this;
    }

    public ProfileBuilder baselineSpan(BaselineSpan value) {
        baselineSpan = value;
        return this;
    }

    public ProfileBuilder changeFilter(ChangeFilter value) {
        changeFilter = value;
        return this;
    }

    public ProfileBuilder applications(List<ApplicationPaths> value) {
        applications = value;
        return this;
    }

    public ProfileBuilder environments(EnvironmentTiers value) {
        environments = value;
        return this;
    }

    public ProfileBuilder rules(Rules value) {
        rules = value;
        return this;
    }

    public ProfileBuilder webhooks(List<Webhook> value) {
        webhooks = value;
        return this;
    }

    public ProfileBuilder teams(Teams value) {
        teams = value;
        return this;
    }

    public ProfileBuilder retentionMonths(int value) {
        retentionMonths = value;
        return this;
    }

    public ProfileBuilder notifications(List<Notification> value) {
        notifications = value;
        return this;
    }

    public ProfileBuilder forwards(List<Forward> value) {
        forwards = value;
        return this;
    }

    public ProfileBuilder targets(Targets value) {
        targets = value;
        return this;
    }

    public ProfileBuilder industry(Industry value) {
        industry = value;
        return this;
    }

    public ProfileBuilder commitUrl(CommitUrl value) {
        commitUrl = Optional.of(value);
        return this;
    }

    public Profile build() {
        return new Profile(
                timeZone,
                benchmark,
                leadTimeFrom,
                countRedeployments,
                countFailedDeployments,
                countEveryEnvironment,
                incidentWindow,
                incidentAttribution,
                baselineSpan,
                changeFilter,
                applications,
                environments,
                rules,
                webhooks,
                teams,
                retentionMonths,
                targets,
                notifications,
                forwards,
                industry,
                commitUrl);
    }
}
