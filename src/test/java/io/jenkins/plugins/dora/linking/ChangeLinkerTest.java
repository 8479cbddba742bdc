package io.jenkins.plugins.dora.linking;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChangeLinkerTest {
    private static final Change A = commit("a", "2026-01-01T08:00:00Z");
    private static final Change B = commit("b", "2026-01-01T09:00:00Z");
    private static final Change C = commit("c", "2026-01-02T09:00:00Z");
    private static final Changelog NO_BUILDS_ASKED = (after, upTo) -> {
        throw new AssertionError("The builds after #" + after + " were read");
    };

    /** Version 1.0 was deployed by build 3 of the job deploy. */
    private final History history = new History().deployed("1.0", "2026-01-01T10:00:00Z", by("deploy", 3));

    @Test
    void firstDeploymentBringsNoChanges() {
        LinkedChanges linked = new ChangeLinker(new SnapshotHistory(new History().snapshot()))
                .link(shop("1.1").build(), NO_BUILDS_ASKED);

        assertThat(linked.changes()).isEmpty();
        assertThat(linked.from()).isEqualTo(ChangesFrom.NONE);
        assertThat(linked.cut()).isFalse();
        assertThat(linked.baseline()).isEmpty();
    }

    @Test
    void firstDeploymentBringsWhatWasStated() {
        Deployment deployment =
                shop("1.1").changes(ChangesFrom.STATED, List.of(A)).build();

        LinkedChanges linked =
                new ChangeLinker(new SnapshotHistory(new History().snapshot())).link(deployment, NO_BUILDS_ASKED);

        assertThat(linked.changes()).containsExactly(A);
        assertThat(linked.from()).isEqualTo(ChangesFrom.STATED);
    }

    @Test
    void statedChangesWinOverTheChangelog() {
        Deployment deployment =
                shop("1.1").changes(ChangesFrom.STATED, List.of(A, A, B)).build();

        LinkedChanges linked = link(deployment, NO_BUILDS_ASKED);

        assertThat(linked.changes()).containsExactly(A, B);
        assertThat(linked.from()).isEqualTo(ChangesFrom.STATED);
    }

    @Test
    void changesOfEveryBuildSinceTheBaselineRideAlongOnce() {
        LinkedChanges linked = link(shop("1.1").build(), (after, upTo) -> {
            assertThat(after).isEqualTo(3);
            assertThat(upTo).isEqualTo(6);
            return List.of(build(4, A), build(5, A, B), build(6, C));
        });

        assertThat(linked.changes()).containsExactly(A, B, C);
        assertThat(linked.from()).isEqualTo(ChangesFrom.CHANGELOG);
        assertThat(linked.cut()).isFalse();
        assertThat(linked.baseline().orElseThrow().deployment().version()).isEqualTo("1.0");
    }

    @Test
    void missingBuildCutsTheChangelog() {
        LinkedChanges linked = link(shop("1.1").build(), (after, upTo) -> List.of(build(4, A), build(6, C)));

        assertThat(linked.changes()).containsExactly(A, C);
        assertThat(linked.cut()).isTrue();
    }

    @Test
    void jobWithoutChangelogTellsNothing() {
        LinkedChanges linked = link(shop("1.1").build(), (after, upTo) -> List.of(build(4), build(5), build(6)));

        assertThat(linked.from()).isEqualTo(ChangesFrom.NONE);
        assertThat(linked.cut()).isFalse();
    }

    @Test
    void baselineOfTheSameOrALaterBuildLeavesNothingInBetween() {
        history.deployed("1.1", "2026-01-02T10:00:00Z", by("deploy", 6))
                .deployedTo("staging", "1.1", "2026-01-02T10:00:00Z", by("deploy", 9));

        assertThat(link(shop("1.2").build(), NO_BUILDS_ASKED).changes()).isEmpty();
        LinkedChanges older = new ChangeLinker(new SnapshotHistory(history.snapshot()))
                .link(deployment("1.2", "staging").build(), NO_BUILDS_ASKED);
        assertThat(older.changes()).isEmpty();
        assertThat(older.cut()).isFalse();
    }

    @Test
    void baselineOfAnotherJobSaysNothingOfThisChangelog() {
        history.deployed("1.1", "2026-01-02T10:00:00Z", by("hotfix", 1));

        assertThat(link(shop("1.2").build(), NO_BUILDS_ASKED).from()).isEqualTo(ChangesFrom.NONE);
    }

    @Test
    void baselineWithoutABuildSaysNothingEither() {
        history.deployed("1.1", "2026-01-02T10:00:00Z");

        assertThat(link(shop("1.2").build(), NO_BUILDS_ASKED).from()).isEqualTo(ChangesFrom.NONE);
    }

    @Test
    void redeploymentAndRollbackBringNothing() {
        history.deployed("1.1", "2026-01-02T10:00:00Z", by("deploy", 4));

        assertThat(link(shop("1.1").build(), NO_BUILDS_ASKED).changes()).isEmpty();
        assertThat(link(shop("1.0").build(), NO_BUILDS_ASKED).changes()).isEmpty();
        assertThat(link(shop("1.2").kind(Kind.ROLLBACK).build(), NO_BUILDS_ASKED)
                        .changes())
                .isEmpty();
    }

    @Test
    void versionThatIsStatedToBeAChangeBringsChangesThoughItWasThereBefore() {
        Deployment deployment = shop("1.0").kind(Kind.HOTFIX).build();

        assertThat(link(deployment, (after, upTo) -> List.of(build(4, A))).changes())
                .containsExactly(A);
    }

    @Test
    void failedAttemptIsLinkedToo() {
        Deployment deployment = shop("1.1").result(Result.FAILURE).build();

        assertThat(link(deployment, (after, upTo) -> List.of(build(4, A))).changes())
                .containsExactly(A);
    }

    @Test
    void recordedVersionsWinOverTheChangelog() {
        Snapshot deployments = history.snapshot();
        Snapshot recorded = Snapshot.of(
                deployments.deployments(),
                List.of(version("1.0", "2026-01-01T09:00:00Z", A), version("1.1", "2026-01-02T10:00:00Z", B, C)),
                List.of());

        LinkedChanges linked =
                new ChangeLinker(new SnapshotHistory(recorded)).link(shop("1.1").build(), NO_BUILDS_ASKED);

        assertThat(linked.changes()).containsExactly(B, C);
        assertThat(linked.from()).isEqualTo(ChangesFrom.VERSION);
        assertThat(linked.cut()).isFalse();
        assertThat(linked.baseline().orElseThrow().deployment().version()).isEqualTo("1.0");
    }

    private LinkedChanges link(Deployment deployment, Changelog changelog) {
        return new ChangeLinker(new SnapshotHistory(history.snapshot())).link(deployment, changelog);
    }

    private static ApplicationVersion version(String name, String builtAt, Change... changes) {
        Instant built = Instant.parse(builtAt);
        return new ApplicationVersion(
                name, built, "shop", name, built, Optional.empty(), Optional.empty(), List.of(changes), List.of());
    }

    private static BuildChanges build(int number, Change... changes) {
        return new BuildChanges(number, List.of(changes));
    }

    private static Consumer<DeploymentBuilder> by(String job, int number) {
        return builder -> builder.deployedBy(new BuildReference(job, number, ""));
    }

    /** Begins a deployment by build 6 of the job deploy. */
    private static DeploymentBuilder shop(String version) {
        return deployment(version, "production");
    }

    private static DeploymentBuilder deployment(String version, String environment) {
        Instant finish = Instant.parse("2026-01-03T10:00:00Z");
        return Deployment.of("shop", version, environment)
                .id("new")
                .between(finish, finish)
                .deployedBy(new BuildReference("deploy", 6, "job/deploy/6/"));
    }
}
