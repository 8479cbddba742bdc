package io.jenkins.plugins.dora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Incidents of an application to which nothing happens, while something is recorded elsewhere. */
class IncidentUpdatesTest {
    private static final Instant MORNING = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final List<Event> events = new ArrayList<>();
    private final SnapshotBuilder builder = new SnapshotBuilder(position -> events.get((int) position));
    private Assessment assessment = Assessment.of(builder.snapshot(), Profile.defaults(ZoneOffset.UTC));

    @Test
    void incidentIsOfTheLaterSnapshot() {
        record(deployment("shop", "production").id("a"));
        record(incident("production"));
        Snapshot later = record(deployment("cart", "production").id("b"));

        assertThat(incident().deployments()).containsExactly(new RecordedDeployment(later, 0));
    }

    @Test
    void environmentIsShownAsItsFirstDeploymentHasIt() {
        record(deployment("shop", "production").id("a"));
        record(incident("prod-eu"));
        assertThat(incident().environments()).containsExactly("prod-eu");

        record(deployment("cart", "PROD-EU").id("b"));
        assertThat(incident().environments()).containsExactly("PROD-EU");

        record(deployment("cart", "Prod-EU").id("c"));
        record(new Removal(NOON, "b"));
        assertThat(incident().environments()).containsExactly("Prod-EU");
    }

    @Test
    void deploymentThatAnIncidentNamesIsFoundAsSoonAsItIsRecorded() {
        record(deployment("shop", "production").id("a"));
        record(incident("production").toBuilder().deployment("b").build());
        assertThat(blamed()).containsExactly("a");

        record(deployment("shop", "production").id("b").owner("team/shop"));
        assertThat(blamed()).containsExactly("b");
    }

    @Test
    void firstDeploymentOfAnApplicationIsBlamed() {
        record(incident("production"));
        record(deployment("cart", "production").id("a"));
        record(deployment("cart", "production").id("b"));
        assertThat(blamed()).isEmpty();

        record(deployment("shop", "production").id("c"));
        assertThat(blamed()).containsExactly("c");
    }

    @Test
    void incidentIsAssessedAnewWhenItIsReportedAgain() {
        record(deployment("shop", "production").id("a"));
        record(incident("production"));
        assertThat(blamed()).containsExactly("a");

        record(incident("staging"));
        assertThat(incident().environments()).containsExactly("staging");
        assertThat(blamed()).isEmpty();
    }

    @Test
    void incidentTakesTheIndexOfOneThatIsTakenBack() {
        record(deployment("shop", "production").id("a"));
        record(incident("staging").toBuilder().id("first").build());
        record(incident("production"));
        assertThat(blamed()).isEmpty();

        record(new Removal(NOON, "first"));
        assertThat(blamed()).containsExactly("a");
    }

    private Snapshot record(DeploymentBuilder deployment) {
        return record(deployment.build());
    }

    private Snapshot record(Event event) {
        events.add(event);
        builder.add(PreparedEvent.of(event), events.size() - 1);
        Snapshot snapshot = builder.snapshot();
        assessment = assessment.update(snapshot);
        return snapshot;
    }

    private static DeploymentBuilder deployment(String application, String environment) {
        return Deployment.of(application, "1", environment).between(MORNING.minus(Duration.ofMinutes(1)), MORNING);
    }

    private static Incident incident(String environment) {
        return new Incident(
                "i", NOON, "shop", Optional.of(environment), NOON, Optional.empty(), "", "", "", Optional.empty());
    }

    private AssessedIncident incident() {
        return assessment.incidents().get(0);
    }

    private List<String> blamed() {
        return incident().deployments().stream().map(RecordedDeployment::id).toList();
    }
}
