package io.jenkins.plugins.dora.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.deployments.DeploymentRow;
import io.jenkins.plugins.dora.report.incidents.IncidentRow;
import io.jenkins.plugins.dora.report.query.InvalidQueryException;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.name.Controllers;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControllerReportTest {
    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final List<Event> EVENTS = List.of(
            deployment("eu:d1", "shop", "1", 0),
            deployment("us:d1", "shop", "2", 1),
            deployment("us:d2", "mail", "1", 2),
            deployment("local", "shop", "3", 3),
            deployment("asia:d1", "shop", "4", 4),
            incident("eu:i1"),
            incident("us:i1"));

    @Test
    void reportIsOnWhatTheControllerRecorded() {
        assertThat(of().report().attempts().total()).isEqualTo(5);
        assertThat(of("us").report().attempts().total()).isEqualTo(2);
        assertThat(of("us", "eu").report().attempts().total()).isEqualTo(3);
        assertThat(of("us").report().scope().controllers()).containsExactly("us");
        assertThat(of("us").report().headlines().timeToRestoreService().open()).isEqualTo(1);
    }

    @Test
    void choicesAreThoseOfTheController() {
        assertThat(of("eu").report().choices().applications()).containsExactly("shop");
        assertThat(of("us").report().choices().applications()).containsExactly("mail", "shop");
        assertThat(of("us").report().choices().controllers()).containsExactly("eu", "us");
    }

    @Test
    void whatDeploymentsWereFollowsFromAllControllers() {
        assertThat(of("us").deployments().page().deployments())
                .filteredOn(row -> row.application().equals("shop"))
                .singleElement()
                .satisfies(row -> assertThat(row.baseline()).isFalse());
    }

    @Test
    void listsFollowTheController() {
        assertThat(of("eu").deployments().page().deployments())
                .extracting(DeploymentRow::id)
                .containsExactly("eu:d1");
        assertThat(of("eu").incidents().incidents()).extracting(IncidentRow::id).containsExactly("eu:i1");
        assertThat(of("eu").environments().applications()).hasSize(1);
    }

    @Test
    void unknownControllerIsRefused() {
        assertThatThrownBy(() -> of("asia").report())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("controller: \"asia\" has no deployments here; those that do are eu, us");
    }

    private static Answers of(String... controllers) {
        SnapshotBuilder builder =
                new SnapshotBuilder(position -> EVENTS.get((int) position), new Controllers(List.of("us", "eu")));
        for (int position = 0; position < EVENTS.size(); position++) {
            builder.add(PreparedEvent.of(EVENTS.get(position)), position);
        }
        Reporter reporter = new Reporter(builder.snapshot(), Profile.defaults(ZoneOffset.UTC));
        return new Answers(reporter, Map.of("controller", List.of(controllers)), NOW);
    }

    private static Event deployment(String id, String application, String version, int hour) {
        Instant finish = NOON.plusSeconds(3600L * hour);
        return Deployment.of(application, version, "production")
                .id(id)
                .between(finish.minusSeconds(60), finish)
                .deployedBy(new BuildReference("eu/deploy", 1, ""))
                .build();
    }

    private static Event incident(String id) {
        return new Incident(
                id, NOON, "shop", Optional.of("production"), NOON, Optional.empty(), "", "", "", Optional.empty());
    }
}
