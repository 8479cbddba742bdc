package io.jenkins.plugins.dora.assessment;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.finding.Milestone;
import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneysTest {
    private final History history = new History().deployed("1", "2026-01-01T10:00:00Z");

    @Test
    void anotherEnvironmentOfTheSameTierIsNoPointOnTheWay() {
        history.deployedTo("staging", "2", "2026-01-02T08:00:00Z", builder -> {})
                .deployedTo("live", "2", "2026-01-02T09:00:00Z", builder -> {})
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T07:00:00Z"));

        assertThat(waypointsOfTheLast())
                .containsExactly(new Milestone(Place.STAGING, Instant.parse("2026-01-02T08:00:00Z")));
    }

    @Test
    void firstArrivalIsThePoint() {
        history.deployedTo("staging", "2", "2026-01-02T09:00:00Z", builder -> {})
                .deployedTo("uat", "2", "2026-01-02T08:00:00Z", builder -> {})
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T07:00:00Z"));

        assertThat(waypointsOfTheLast())
                .containsExactly(new Milestone(Place.STAGING, Instant.parse("2026-01-02T08:00:00Z")));
    }

    @Test
    void pointAfterTheStartIsNotOnTheWay() {
        history.deployedTo("staging", "2", "2026-01-02T09:59:00.001Z", builder -> {})
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T07:00:00Z"));

        assertThat(waypointsOfTheLast()).isEmpty();
    }

    @Test
    void pointsOfOneMomentAreAllOnTheWay() {
        history.built("2", "2026-01-02T09:59:00Z")
                .deployedTo("staging", "2", "2026-01-02T09:59:00Z", builder -> {})
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T07:00:00Z"));

        assertThat(waypointsOfTheLast()).extracting(Milestone::place).containsExactly(Place.BUILD, Place.STAGING);
    }

    @Test
    void everyVersionGoesItsOwnWay() {
        history.deployedTo("staging", "3", "2026-01-02T08:00:00Z", builder -> {})
                .deployedTo("staging", "2", "2026-01-02T09:00:00Z", builder -> {})
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T07:00:00Z"));

        assertThat(waypointsOfTheLast())
                .containsExactly(new Milestone(Place.STAGING, Instant.parse("2026-01-02T09:00:00Z")));
    }

    @Test
    void deploymentThatBroughtNothingHasNoPoints() {
        history.deployedTo("staging", "2", "2026-01-02T09:00:00Z", builder -> {})
                .deployed("2", "2026-01-02T10:00:00Z", builder -> builder.changes(ChangesFrom.NONE, List.of()));

        assertThat(waypointsOfTheLast()).isEmpty();
    }

    private List<Milestone> waypointsOfTheLast() {
        List<AssessedDeployment> deployments = Assessment.of(history.snapshot(), Profile.defaults(ZoneOffset.UTC))
                .deployments();
        return deployments.get(deployments.size() - 1).waypoints();
    }
}
