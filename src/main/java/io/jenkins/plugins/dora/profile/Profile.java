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

/**
 * The settings that decide what counts, in one place; see section "Profile" of the documentation.
 *
 * @param timeZone the zone whose days, weeks and months structure a period
 * @param benchmark the table that turns values into bands
 * @param leadTimeFrom which changes of a deployment have a lead time
 * @param countRedeployments whether deploying the version that is there already counts as a deployment
 * @param countFailedDeployments whether an attempt that failed counts as a failed change
 * @param countEveryEnvironment whether a deployment to each environment of a tier counts, instead of the release once
 * @param incidentWindow how long after a deployment an incident is still put down to it
 * @param incidentAttribution to which deployments in the window an incident is put down
 * @param baselineSpan which days show how things were when measuring began
 * @param changeFilter which commits are changes that count
 * @param applications for which applications other paths count
 * @param environments how environment names map to tiers
 * @param rules which builds are deployments
 * @param webhooks the addresses that systems elsewhere post to
 * @param teams which applications belong to whom
 * @param retentionMonths how many months old what was recorded may be to count; 0 for no limit
 * @param targets what is aimed at
 * @param notifications who is notified of what
 * @param forwards the systems that deployments and incidents are sent to
 * @param industry whose mean scores stand beside those of DORA_2025
 * @param commitUrl where commits can be looked at; empty where only the repository browsers of jobs know
 */
public record Profile(
        ZoneId timeZone,
        Benchmark benchmark,
        LeadTimeFrom leadTimeFrom,
        boolean countRedeployments,
        boolean countFailedDeployments,
        boolean countEveryEnvironment,
        Duration incidentWindow,
        IncidentAttribution incidentAttribution,
        BaselineSpan baselineSpan,
        ChangeFilter changeFilter,
        List<ApplicationPaths> applications,
        EnvironmentTiers environments,
        Rules rules,
        List<Webhook> webhooks,
        Teams teams,
        int retentionMonths,
        Targets targets,
        List<Notification> notifications,
        List<Forward> forwards,
        Industry industry,
        Optional<CommitUrl> commitUrl) {
    public Profile {
        applications = List.copyOf(applications);
        webhooks = List.copyOf(webhooks);
        notifications = List.copyOf(notifications);
        forwards = List.copyOf(forwards);
    }

    /** Returns the profile without any setting, in {@code timeZone}. */
    public static Profile defaults(ZoneId timeZone) {
        return builder(timeZone).build();
    }

    /** Returns a builder that starts from {@link #defaults}. */
    public static ProfileBuilder builder(ZoneId timeZone) {
        return new ProfileBuilder(timeZone);
    }

    /** Returns a builder that starts from this profile. */
    public ProfileBuilder toBuilder() {
        return new ProfileBuilder(this);
    }

    /** Returns which commits are changes of {@code application}. */
    public ChangeFilter changeFilterOf(String application) {
        return applications.stream()
                .filter(paths -> paths.name().equals(application))
                .findFirst()
                .map(paths -> paths.within(changeFilter))
                .orElse(changeFilter);
    }

    /** Returns whether {@code application} is assigned to the job of that full name, whichever job recorded it before. */
    public boolean gives(String application, String job) {
        return applications.stream()
                .filter(listed -> listed.name().equals(application))
                .flatMap(listed -> listed.jobs().stream())
                .anyMatch(pattern -> pattern.matches(job));
    }

    /** Returns this profile with the days of another zone. */
    public Profile in(ZoneId zone) {
        return toBuilder().timeZone(zone).build();
    }
}
