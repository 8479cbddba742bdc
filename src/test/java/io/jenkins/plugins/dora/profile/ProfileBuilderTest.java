package io.jenkins.plugins.dora.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProfileBuilderTest {
    @Test
    void whatIsNotSaidIsAsForSomebodyWhoConfiguredNothing() {
        Profile profile =
                Profile.builder(ZoneOffset.UTC).countRedeployments(true).build();

        assertThat(profile.countRedeployments()).isTrue();
        assertThat(profile.countFailedDeployments()).isFalse();
        assertThat(profile.timeZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(profile.benchmark()).isEqualTo(Benchmark.CLASSIC);
        assertThat(profile.leadTimeFrom()).isEqualTo(LeadTimeFrom.EACH_CHANGE);
        assertThat(profile.incidentWindow()).isEqualTo(Duration.ofDays(2));
        assertThat(profile.incidentAttribution()).isEqualTo(IncidentAttribution.LATEST);
        assertThat(profile.baselineSpan()).isEqualTo(BaselineSpan.DEFAULT);
    }

    @Test
    void anotherZoneChangesNothingElse() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ProfileBuilder builder = Profile.builder(ZoneOffset.UTC)
                .benchmark(Benchmark.DORA_2023)
                .countFailedDeployments(true)
                .incidentWindow(Duration.ofHours(6));

        assertThat(builder.build().in(berlin))
                .isEqualTo(builder.timeZone(berlin).build())
                .isNotEqualTo(builder.timeZone(ZoneOffset.UTC).build());
    }
}
