package io.jenkins.plugins.dora.linking.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotHistoryTest {
    @Test
    void firstDeploymentHasNone() {
        assertThat(baselineOf("1.0", "2026-01-01T10:00:00Z", new History())).isEmpty();
    }

    @Test
    void lastEarlierSuccessIsTheBaseline() {
        History history = new History()
                .deployed("1.1", "2026-01-02T10:00:00Z")
                .deployed("1.0", "2026-01-01T10:00:00Z")
                .deployed("1.3", "2026-01-04T10:00:00Z");

        assertThat(baselineOf("1.2", "2026-01-03T10:00:00Z", history)).contains("1.1");
    }

    @Test
    void failedAttemptIsNoBaseline() {
        History history = new History()
                .deployed("1.0", "2026-01-01T10:00:00Z")
                .deployed("1.1", "2026-01-02T10:00:00Z", builder -> builder.result(Result.FAILURE));

        assertThat(baselineOf("1.2", "2026-01-03T10:00:00Z", history)).contains("1.0");
    }

    @Test
    void otherEnvironmentsAndApplicationsAreNoBaseline() {
        History history = new History()
                .deployedTo("staging", "1.0", "2026-01-01T10:00:00Z", builder -> {})
                .deployed("cart", "production", "7", "2026-01-02T10:00:00Z", builder -> {});

        assertThat(baselineOf("1.1", "2026-01-03T10:00:00Z", history)).isEmpty();
    }

    @Test
    void ofTwoAtTheSameTimeTheOneRecordedLaterIsTheBaseline() {
        History history = new History().deployed("1.0", "2026-01-01T10:00:00Z").deployed("1.1", "2026-01-01T10:00:00Z");

        assertThat(baselineOf("1.2", "2026-01-01T10:00:00Z", history)).contains("1.1");
    }

    @Test
    void recordedAgainItIsNotItsOwnBaseline() {
        History history = new History()
                .deployed("1.0", "2026-01-01T10:00:00Z")
                .deployed("1.1", "2026-01-02T10:00:00Z")
                .deployed("1.2", "2026-01-02T10:00:00Z");
        Deployment again = history.snapshot().deployments().get(1);

        assertThat(new SnapshotHistory(history.snapshot()).baselineOf(again))
                .map(baseline -> baseline.deployment().version())
                .contains("1.0");
    }

    @Test
    void recordedAgainWithALaterFinishItIsNotItsOwnBaseline() {
        History history = new History().deployed("1.0", "2026-01-01T10:00:00Z").deployed("1.1", "2026-01-02T10:00:00Z");
        Deployment later = history.snapshot().deployments().get(1);

        assertThat(new SnapshotHistory(history.snapshot())
                        .baselineOf(Deployment.of("shop", "1.1", "production")
                                .id(later.id())
                                .between(later.startedAt(), Instant.parse("2026-01-03T10:00:00Z"))
                                .build()))
                .map(baseline -> baseline.deployment().version())
                .contains("1.0");
    }

    @Test
    void firstOneRecordedAgainHasNoneOfTheSameMoment() {
        History history = new History().deployed("1.0", "2026-01-01T10:00:00Z").deployed("1.1", "2026-01-01T10:00:00Z");
        Deployment first = history.snapshot().deployments().get(0);

        assertThat(new SnapshotHistory(history.snapshot()).baselineOf(first)).isEmpty();
    }

    @Test
    void deploymentsOfAJobAreItsLatest() {
        History history = new History()
                .deployed("1.0", "2026-01-01T10:00:00Z", History.by("deploy"))
                .deployed("1.1", "2026-01-02T10:00:00Z", History.by("deploy"))
                .deployed("1.2", "2026-01-03T10:00:00Z", History.by("other"))
                .deployed("1.3", "2026-01-04T10:00:00Z", History.by("deploy"));

        assertThat(versionsDeployedBy("deploy", history)).containsExactly("1.1", "1.3");
        assertThat(versionsDeployedBy("other", history)).containsExactly("1.2");
        assertThat(versionsDeployedBy("nobody", history)).isEmpty();
    }

    private static List<String> versionsDeployedBy(String job, History history) {
        return new SnapshotHistory(history.snapshot())
                .deploymentsOf("shop", job, 0, 2).stream()
                        .map(Deployment::version)
                        .toList();
    }

    @Test
    void versionDeployedLongAgoIsKnown() {
        History history = new History()
                .deployed("1.0", "2026-01-01T10:00:00Z")
                .deployed("1.1", "2026-01-02T10:00:00Z")
                .deployedTo("staging", "1.2", "2026-01-02T11:00:00Z", builder -> {});

        assertThat(knows("1.0", history)).isTrue();
        assertThat(knows("1.1", history)).isTrue();
        assertThat(knows("1.2", history)).isFalse();
    }

    private static boolean knows(String version, History history) {
        return new SnapshotHistory(history.snapshot())
                .baselineOf(deployment(version, "2026-01-03T10:00:00Z"))
                .orElseThrow()
                .knowsVersion();
    }

    private static Optional<String> baselineOf(String version, String finishedAt, History history) {
        return new SnapshotHistory(history.snapshot())
                .baselineOf(deployment(version, finishedAt))
                .map(baseline -> baseline.deployment().version());
    }

    private static Deployment deployment(String version, String finishedAt) {
        Instant finish = Instant.parse(finishedAt);
        DeploymentBuilder builder = Deployment.of("shop", version, "production").id("new");
        return builder.between(finish, finish).build();
    }
}
