package io.jenkins.plugins.dora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.name.Controllers;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two controllers deployed one application to an environment each; a third one is not known. */
class ControllerRecordsTest {
    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final List<Deployment> DEPLOYMENTS =
            List.of(deployment("eu:1", "production"), deployment("us:1", "staging"), deployment("asia:1", "test"));

    private final Assessment assessment = assess();

    @Test
    void deploymentsAreThoseThatTheControllerRecorded() {
        assertThat(of("eu").deployments()).extracting(AssessedDeployment::id).containsExactly("eu:1");
        assertThat(of("eu", "us").deployments()).hasSize(2);
    }

    @Test
    void environmentsAreThoseThatTheControllerDeployedTo() {
        assertThat(of("eu").environments()).containsExactly("production");
        assertThat(of("us").environments()).containsExactly("staging");
        assertThat(assessment.environments()).containsExactly("production", "staging", "test");
    }

    @Test
    void controllerThatIsNotKnownRecordedNothing() {
        assertThat(of("asia").deployments()).isEmpty();
        assertThat(of("asia").applications()).isEmpty();
        assertThat(of("asia", "us").deployments())
                .extracting(AssessedDeployment::id)
                .containsExactly("us:1");
    }

    private Assessment of(String... controllers) {
        return assessment.within(assessment.controllers(Set.of(controllers)));
    }

    private static Assessment assess() {
        SnapshotBuilder builder =
                new SnapshotBuilder(position -> DEPLOYMENTS.get((int) position), new Controllers(List.of("us", "eu")));
        for (int position = 0; position < DEPLOYMENTS.size(); position++) {
            builder.add(PreparedEvent.of(DEPLOYMENTS.get(position)), position);
        }
        return Assessment.of(builder.snapshot(), Profile.defaults(ZoneOffset.UTC));
    }

    private static Deployment deployment(String id, String environment) {
        return Deployment.of("shop", "1", environment)
                .id(id)
                .between(NOON.minusSeconds(60), NOON)
                .build();
    }
}
