package io.jenkins.plugins.dora.assessment;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.assessment.finding.Milestone;
import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    void wayOfAKnownRevisionLeadsThroughWhatIsUnknownOfItsOwnVersion() {
        for (int version = 1; version < 7; version++) {
            history.built(String.valueOf(version), "2026-01-02T05:0%d:00Z".formatted(version))
                    .deployedTo(
                            "staging",
                            String.valueOf(version),
                            "2026-01-02T06:0%d:00Z".formatted(version),
                            builder -> {});
        }
        history.built("7", "2026-01-02T08:00:00Z")
                .deployedTo("staging", "7", "2026-01-02T09:00:00Z", builder -> {})
                .deployed("7", "2026-01-02T10:00:00Z", bringing("aaaaaaa"));

        assertThat(waypointsOfTheLast())
                .containsExactly(
                        new Milestone(Place.BUILD, Instant.parse("2026-01-02T08:00:00Z")),
                        new Milestone(Place.STAGING, Instant.parse("2026-01-02T09:00:00Z")));
    }

    @Test
    void buildRecordedLastCountsAlsoWhereAnEarlierOneMayBeOfTheSameRevision() {
        history.built("early", "2", Optional.empty(), "2026-01-02T07:00:00Z")
                .built("late", "2", Optional.of("aaaaaaa"), "2026-01-02T08:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z", bringing("aaaaaaa"));

        assertThat(waypointsOfTheLast())
                .containsExactly(new Milestone(Place.BUILD, Instant.parse("2026-01-02T08:00:00Z")));
    }

    @Test
    void versionThatWasRecordedBeforeAnythingElseWasBuilt() {
        history.built("2", "2026-01-02T08:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T07:00:00Z"));
        Snapshot snapshot = history.snapshot();
        List<Event> events = new ArrayList<>(snapshot.versions());
        events.addAll(snapshot.deployments());
        SnapshotBuilder builder = new SnapshotBuilder(position -> events.get((int) position));
        for (int position = 0; position < events.size(); position++) {
            builder.add(PreparedEvent.of(events.get(position)), position);
        }

        assertThat(waypointsOfTheLast(builder.snapshot()))
                .containsExactly(new Milestone(Place.BUILD, Instant.parse("2026-01-02T08:00:00Z")));
    }

    @Test
    void deploymentThatBroughtNothingHasNoPoints() {
        history.deployedTo("staging", "2", "2026-01-02T09:00:00Z", builder -> {})
                .deployed("2", "2026-01-02T10:00:00Z", builder -> builder.changes(ChangesFrom.NONE, List.of()));

        assertThat(waypointsOfTheLast()).isEmpty();
    }

    private static Consumer<DeploymentBuilder> bringing(String revision) {
        return builder ->
                builder.revision(revision).changes(ChangesFrom.CHANGELOG, List.of(commit("a", "2026-01-02T04:00:00Z")));
    }

    private List<Milestone> waypointsOfTheLast() {
        return waypointsOfTheLast(history.snapshot());
    }

    private static List<Milestone> waypointsOfTheLast(Snapshot snapshot) {
        List<AssessedDeployment> deployments =
                Assessment.of(snapshot, Profile.defaults(ZoneOffset.UTC)).deployments();
        return deployments.get(deployments.size() - 1).waypoints();
    }
}
