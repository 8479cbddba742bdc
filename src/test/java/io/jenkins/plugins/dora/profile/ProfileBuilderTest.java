package io.jenkins.plugins.dora.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.EnvironmentTiers.TierPattern;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Industry;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.profile.forward.ForwardFormat;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.DigestTime;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.CommitUrl;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.profile.rule.Rules;
import io.jenkins.plugins.dora.profile.target.Goal;
import io.jenkins.plugins.dora.profile.target.Target;
import io.jenkins.plugins.dora.profile.target.Targets;
import io.jenkins.plugins.dora.profile.team.Team;
import io.jenkins.plugins.dora.profile.team.Teams;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileBuilderTest {
    @Test
    void whatIsNotSaidIsAsForSomebodyWhoConfiguredNothing() {
        Profile profile =
                Profile.builder(ZoneOffset.UTC).countRedeployments(true).build();

        assertThat(profile.countRedeployments()).isTrue();
        assertThat(profile.countFailedDeployments()).isFalse();
        assertThat(profile.countEveryEnvironment()).isFalse();
        assertThat(profile.timeZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(profile.benchmark()).isEqualTo(Benchmark.CLASSIC);
        assertThat(profile.leadTimeFrom()).isEqualTo(LeadTimeFrom.EACH_CHANGE);
        assertThat(profile.incidentWindow()).isEqualTo(Duration.ofDays(2));
        assertThat(profile.incidentAttribution()).isEqualTo(IncidentAttribution.LATEST);
        assertThat(profile.baselineSpan()).isEqualTo(BaselineSpan.DEFAULT);
    }

    @Test
    void profileOneStartsFromHasItsSay() throws ReflectiveOperationException {
        Profile defaults = Profile.defaults(ZoneOffset.UTC);
        Profile other = other().toBuilder().build();

        assertThat(other).isEqualTo(other());
        for (RecordComponent component : Profile.class.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(other))
                    .as(component.getName())
                    .isNotEqualTo(component.getAccessor().invoke(defaults));
        }
    }

    @Test
    void anotherZoneChangesNothingElse() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(other().in(berlin).timeZone()).isEqualTo(berlin);
        assertThat(other().in(berlin).in(other().timeZone())).isEqualTo(other());
    }

    /** Returns a profile that has nothing in common with the defaults. */
    private static Profile other() {
        return Profile.builder(ZoneId.of("Asia/Tokyo"))
                .benchmark(Benchmark.DORA_2023)
                .targets(new Targets(List.of(new Target(new AntPattern("shop"), Map.of(Goal.REWORK_PERCENT, 5.0)))))
                .notifications(List.of(new Notification(
                        "team",
                        new Recipient(Channel.SLACK, "slack", "", List.of()),
                        List.of(),
                        Occasion.DEFAULT,
                        DigestTime.DEFAULT)))
                .forwards(
                        List.of(new Forward("a", ForwardFormat.DEVLAKE, "address", Optional.empty(), Optional.empty())))
                .industry(Industry.EDUCATION)
                .commitUrl(CommitUrl.of("https://git.example.org/${id}"))
                .leadTimeFrom(LeadTimeFrom.NEWEST_CHANGE)
                .countRedeployments(true)
                .countFailedDeployments(true)
                .countEveryEnvironment(true)
                .incidentWindow(Duration.ofHours(6))
                .incidentAttribution(IncidentAttribution.ALL_IN_WINDOW)
                .baselineSpan(new BaselineSpan(30, Optional.empty()))
                .changeFilter(new ChangeFilter(List.of(new AntPattern("shop/**")), List.of(), List.of()))
                .applications(List.of(new ApplicationPaths("cart", List.of(), List.of())))
                .environments(new EnvironmentTiers(List.of(TierPattern.of("moon", EnvironmentTier.PRODUCTION))))
                .rules(new Rules(List.of(new Rule(
                        new AntPattern("**"),
                        Optional.empty(),
                        Map.of(),
                        Expression.of("shop"),
                        Expression.of("1"),
                        Expression.of("moon"),
                        Optional.empty()))))
                .webhooks(List.of(Webhook.of("pagerduty", Source.PAGERDUTY)))
                .teams(new Teams(List.of(new Team("moon", List.of(new AntPattern("moon*")), List.of(), List.of()))))
                .retentionMonths(36)
                .build();
    }
}
