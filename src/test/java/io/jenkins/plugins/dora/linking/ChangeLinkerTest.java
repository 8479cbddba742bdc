package io.jenkins.plugins.dora.linking;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeLinkerTest {
    private static final Change A = commit("a", "2026-01-01T08:00:00Z");
    private static final Change B = commit("b", "2026-01-01T09:00:00Z");
    private static final Change C = commit("c", "2026-01-02T09:00:00Z");
    private static final ChangeSource NOT_ASKED = (start, warnings) -> {
        throw new AssertionError("Asked for the changes since " + start);
    };

    /** Version 1.0 was deployed by build 3 of the job deploy. */
    private final History history = new History().deployed("1.0", "2026-01-01T10:00:00Z", by("deploy", 3));

    @Test
    void firstDeploymentBringsNoChanges() {
        LinkedChanges linked = new ChangeLinker(new SnapshotHistory(new History().snapshot()), List.of(NOT_ASKED))
                .link(shop("1.1").build());

        assertThat(linked.found()).isEqualTo(FoundChanges.NONE);
        assertThat(linked.start()).isEmpty();
        assertThat(linked.warnings()).isEmpty();
    }

    @Test
    void firstDeploymentBringsWhatWasStated() {
        Deployment deployment =
                shop("1.1").changes(ChangesFrom.STATED, List.of(A)).build();

        LinkedChanges linked =
                new ChangeLinker(new SnapshotHistory(new History().snapshot()), List.of(NOT_ASKED)).link(deployment);

        assertThat(linked.found()).isEqualTo(new FoundChanges(ChangesFrom.STATED, List.of(A), false));
    }

    @Test
    void statedChangesWinOverEverySource() {
        Deployment deployment =
                shop("1.1").changes(ChangesFrom.STATED, List.of(A, A, B)).build();

        assertThat(link(deployment, NOT_ASKED).found())
                .isEqualTo(new FoundChanges(ChangesFrom.STATED, List.of(A, B), false));
    }

    @Test
    void firstSourceThatKnowsDecides() {
        ChangeSource ignorant = (start, warnings) -> {
            warnings.accept("nobody knows");
            return Optional.empty();
        };

        LinkedChanges linked = link(shop("1.1").build(), ignorant, changelog(A, B, A), NOT_ASKED);

        assertThat(linked.found()).isEqualTo(new FoundChanges(ChangesFrom.CHANGELOG, List.of(A, B), false));
        assertThat(linked.warnings()).containsExactly("nobody knows");
    }

    @Test
    void whereNoSourceKnowsThereAreNoChanges() {
        LinkedChanges linked = link(shop("1.1").build(), (start, warnings) -> Optional.empty());

        assertThat(linked.found()).isEqualTo(FoundChanges.NONE);
        assertThat(linked.start()).isPresent();
    }

    @Test
    void sourcesAreAskedForWhatCameAfterTheBaseline() {
        history.deployed("1.1", "2026-01-02T10:00:00Z", builder -> {
            by("deploy", 5).accept(builder);
            builder.revision("abc");
        });
        List<StartingPoint> asked = new ArrayList<>();

        link(shop("1.2").build(), (start, warnings) -> {
            asked.add(start);
            return Optional.empty();
        });

        assertThat(asked)
                .containsExactly(
                        new StartingPoint("1.1", Optional.of(new BuildReference("deploy", 5, "")), Optional.of("abc")));
    }

    @Test
    void tooManyChangesAreCutToTheNewest() {
        List<Change> many = IntStream.rangeClosed(0, ChangeLimit.MOST_CHANGES)
                .mapToObj(i -> new Change("c" + i, A.committedAt().plusSeconds(i)))
                .toList();

        LinkedChanges linked = link(shop("1.1").build(), changelog(many.toArray(Change[]::new)));

        assertThat(linked.found().changes()).isEqualTo(many.subList(1, many.size()));
        assertThat(linked.found().cut()).isTrue();
        assertThat(linked.warnings()).containsExactly("only 5000 of 5001 changes are kept");
    }

    @Test
    void newestAreKeptHoweverTheyAreListed() {
        List<Change> newestFirst = IntStream.rangeClosed(0, ChangeLimit.MOST_CHANGES)
                .mapToObj(i -> new Change("c" + i, A.committedAt().minusSeconds(i)))
                .toList();
        List<Change> notTooMany = newestFirst.subList(0, ChangeLimit.MOST_CHANGES);

        assertThat(link(shop("1.1").build(), changelog(newestFirst.toArray(Change[]::new)))
                        .found()
                        .changes())
                .containsExactlyInAnyOrderElementsOf(notTooMany);
        assertThat(link(shop("1.1").build(), changelog(notTooMany.toArray(Change[]::new)))
                        .found()
                        .changes())
                .isEqualTo(notTooMany);
    }

    @Test
    void overlongIdIsLeftOut() {
        Change overlong = new Change("x".repeat(201), A.committedAt());
        Change longest = new Change("x".repeat(200), A.committedAt());

        LinkedChanges linked = link(shop("1.1").build(), changelog(overlong, longest));

        assertThat(linked.found()).isEqualTo(new FoundChanges(ChangesFrom.CHANGELOG, List.of(longest), true));
    }

    @Test
    void redeploymentAndRollbackBringNothing() {
        history.deployed("1.1", "2026-01-02T10:00:00Z", by("deploy", 4));

        assertThat(link(shop("1.1").build(), NOT_ASKED).found()).isEqualTo(FoundChanges.NONE);
        assertThat(link(shop("1.0").build(), NOT_ASKED).found()).isEqualTo(FoundChanges.NONE);
        assertThat(link(shop("1.0").build(), NOT_ASKED).isReturn()).isTrue();
        assertThat(link(shop("1.2").kind(Kind.ROLLBACK).build(), NOT_ASKED).found())
                .isEqualTo(FoundChanges.NONE);
    }

    @Test
    void versionThatIsStatedToBeAChangeBringsChangesThoughItWasThereBefore() {
        Deployment deployment = shop("1.0").kind(Kind.HOTFIX).build();

        assertThat(link(deployment, changelog(A)).found().changes()).containsExactly(A);
    }

    @Test
    void failedAttemptIsLinkedToo() {
        Deployment deployment = shop("1.1").result(Result.FAILURE).build();

        assertThat(link(deployment, changelog(A)).found().changes()).containsExactly(A);
    }

    @Test
    void recordedVersionsWinOverTheChangelog() {
        Snapshot deployments = history.snapshot();
        Snapshot recorded = Snapshot.of(
                deployments.deployments(),
                List.of(version("1.0", "2026-01-01T09:00:00Z", A), version("1.1", "2026-01-02T10:00:00Z", B, C)),
                List.of());

        LinkedChanges linked = new ChangeLinker(new SnapshotHistory(recorded), List.of(NOT_ASKED))
                .link(shop("1.1").build());

        assertThat(linked.found()).isEqualTo(new FoundChanges(ChangesFrom.VERSION, List.of(B, C), false));
        assertThat(linked.start().orElseThrow().version()).isEqualTo("1.0");
    }

    @Test
    void firstVersionBringsNoChanges() {
        LinkedChanges linked = new ChangeLinker(new SnapshotHistory(new History().snapshot()), List.of(NOT_ASKED))
                .link(version("1.0", "2026-01-01T09:00:00Z"));

        assertThat(linked.found()).isEqualTo(FoundChanges.NONE);
        assertThat(linked.start()).isEmpty();
    }

    @Test
    void versionBringsTheChangesSinceTheOneBuiltBefore() {
        history.built("1.0", "2026-01-01T09:00:00Z").built("1.2", "2026-01-03T09:00:00Z");

        LinkedChanges linked = new ChangeLinker(new SnapshotHistory(history.snapshot()), List.of(changelog(A)))
                .link(version("1.1", "2026-01-02T09:00:00Z"));

        assertThat(linked.found().changes()).containsExactly(A);
        assertThat(linked.start().orElseThrow().version()).isEqualTo("1.0");
    }

    @Test
    void versionRecordedAgainDoesNotFollowItself() {
        history.built("1.0", "2026-01-01T09:00:00Z").built("1.1", "2026-01-02T09:00:00Z");
        Snapshot recorded = history.snapshot();

        LinkedChanges linked = new ChangeLinker(new SnapshotHistory(recorded), List.of())
                .link(recorded.versions().get(1));

        assertThat(linked.start().orElseThrow().version()).isEqualTo("1.0");
    }

    @Test
    void versionFollowsTheOneThatItsOwnJobBuilt() {
        Snapshot recorded = Snapshot.of(
                List.of(),
                List.of(builtBy("main", "1.0", "2026-01-01T09:00:00Z"), builtBy("fix", "1.1", "2026-01-02T09:00:00Z")),
                List.of());
        ChangeLinker linker = new ChangeLinker(new SnapshotHistory(recorded), List.of());

        assertThat(linker.link(builtBy("main", "1.2", "2026-01-03T09:00:00Z")).start())
                .map(StartingPoint::version)
                .contains("1.0");
        assertThat(linker.link(builtBy("feature", "1.2", "2026-01-03T09:00:00Z"))
                        .start())
                .map(StartingPoint::version)
                .contains("1.1");
    }

    @Test
    void versionKeepsItsStatedChanges() {
        history.built("1.0", "2026-01-01T09:00:00Z");

        LinkedChanges linked = new ChangeLinker(new SnapshotHistory(history.snapshot()), List.of(NOT_ASKED))
                .link(version("1.1", "2026-01-02T09:00:00Z", B));

        assertThat(linked.found()).isEqualTo(new FoundChanges(ChangesFrom.STATED, List.of(B), false));
    }

    private LinkedChanges link(Deployment deployment, ChangeSource... sources) {
        return new ChangeLinker(new SnapshotHistory(history.snapshot()), List.of(sources)).link(deployment);
    }

    private static ChangeSource changelog(Change... changes) {
        return (start, warnings) -> Optional.of(new FoundChanges(ChangesFrom.CHANGELOG, List.of(changes), false));
    }

    private static ApplicationVersion builtBy(String job, String name, String builtAt) {
        Instant built = Instant.parse(builtAt);
        Optional<BuildReference> build = Optional.of(new BuildReference(job, 1, ""));
        return new ApplicationVersion(name, built, "shop", name, built, build, Optional.empty(), List.of(), List.of());
    }

    private static ApplicationVersion version(String name, String builtAt, Change... changes) {
        Instant built = Instant.parse(builtAt);
        return new ApplicationVersion(
                name, built, "shop", name, built, Optional.empty(), Optional.empty(), List.of(changes), List.of());
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
