package io.jenkins.plugins.dora.snapshot;

import static io.jenkins.plugins.dora.model.History.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotBuilderTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final List<Event> recorded = new ArrayList<>();
    private final SnapshotBuilder builder = new SnapshotBuilder(position -> recorded.get((int) position));

    @Test
    void movesFollowEachOtherAndConcernWhatWasRecordedBefore() {
        deploy("first", by("shop/deploy"));
        move("shop/deploy", "shop/release");
        deploy("second", by("shop/deploy"));
        move("shop", "store");
        deploy("third", by("shop/deploy"));
        Snapshot before = builder.snapshot();
        move("shop", "elsewhere");
        deploy("fourth", by("shop/deploy"));

        assertThat(jobs(builder.snapshot()))
                .containsExactly("store/release", "store/deploy", "elsewhere/deploy", "shop/deploy");
        assertThat(jobs(before)).containsExactly("store/release", "store/deploy", "shop/deploy");
    }

    @Test
    void jobsOfOtherNamesStay() {
        deploy("d", by("shop/deploy"));
        move("shop/dep", "store/dep");

        assertThat(jobs(builder.snapshot())).containsExactly("shop/deploy");
    }

    @Test
    void onlyTheBuildOfWhatMovedChanges() {
        BuildReference build = new BuildReference("shop/build", 3, "job/shop/job/build/3/");
        Deployment deployment = deploy("d", by("shop/deploy"));
        ApplicationVersion version = new ApplicationVersion(
                "v",
                NOON,
                "shop",
                "1",
                NOON,
                Optional.of(build),
                Optional.of("rev"),
                List.of(),
                true,
                List.of(),
                Optional.empty());
        add(version);
        move("shop", "store");

        Deployment movedDeployment = builder.snapshot().deployments().get(0);
        ApplicationVersion movedVersion = builder.snapshot().versions().get(0);
        assertThat(movedDeployment.build()).contains(new BuildReference("store/deploy", 1, ""));
        assertThat(movedDeployment)
                .usingRecursiveComparison()
                .ignoringFields("build")
                .isEqualTo(deployment);
        assertThat(movedVersion.build()).contains(new BuildReference("store/build", 3, "job/store/job/build/3/"));
        assertThat(movedVersion)
                .usingRecursiveComparison()
                .ignoringFields("build")
                .isEqualTo(version);
    }

    @Test
    void whatIsReplacedKeepsItsPlaceAmongThoseOfTheSameMoment() {
        deploy("a", builder -> {});
        deploy("b", builder -> {});
        deploy("a", builder -> builder.markedFailed(true));

        Snapshot snapshot = builder.snapshot();

        assertThat(inOrder(snapshot)).containsExactly("a", "b");
        assertThat(snapshot.columns().markedFailed(snapshot.inOrder().get(0))).isTrue();
    }

    @Test
    void whatComesLateIsPutWhereItBelongs() {
        for (int minute : new int[] {50, 10, 30}) {
            deployAt(minute);
        }
        builder.snapshot();
        for (int minute : new int[] {40, 60, 0, 20}) {
            deployAt(minute);
        }

        assertThat(inOrder(builder.snapshot())).containsExactly("0", "10", "20", "30", "40", "50", "60");
    }

    @Test
    void snapshotsOfBeforeKnowNothingOfWhatCameLater() {
        deploy("a", builder -> {});
        deploy("b", builder -> {});
        Snapshot before = builder.snapshot();

        add(new Removal(NOON, "a"));
        deploy("c", builder -> {});

        assertThat(inOrder(before)).containsExactly("a", "b");
        assertThat(before.find("a")).isPresent();
        assertThat(before.find("c")).isEmpty();
        assertThat(inOrder(builder.snapshot())).containsExactly("b", "c");
        assertThat(builder.snapshot().find("a")).isEmpty();
        assertThat(builder.snapshot().find("c")).isPresent();
    }

    @Test
    void removalOfATypeLeavesTheOthers() {
        deploy("a", builder -> {});
        add(new Incident("a", NOON, "shop", Optional.empty(), NOON, Optional.empty(), "", "", "", Optional.empty()));

        add(new Removal(NOON, "a", Optional.of(Removal.Type.INCIDENT)));

        assertThat(inOrder(builder.snapshot())).containsExactly("a");
        assertThat(builder.snapshot().incidents()).isEmpty();
    }

    @Test
    void timelineOfAnApplicationToWhichNothingHappenedStaysTheSame() {
        deploy("a", builder -> {});
        add(Deployment.of("cart", "1", "production").id("c").between(NOON, NOON).build());
        Snapshot before = builder.snapshot();
        deploy("b", builder -> {});
        Snapshot after = builder.snapshot();

        assertThat(after.timeline("cart")).isSameAs(before.timeline("cart"));
        assertThat(after.timeline("shop")).isNotSameAs(before.timeline("shop"));
    }

    @Test
    void manyAreAllFound() {
        int many = 20_000;
        IntStream.range(0, many).forEach(number -> deploy("d" + number, builder -> {}));
        Snapshot snapshot = builder.snapshot();

        assertThat(snapshot.inOrder().size()).isEqualTo(many);
        assertThat(IntStream.range(0, many))
                .allMatch(number -> snapshot.find("d" + number).orElseThrow().row() == number);
        assertThat(snapshot.find("d" + many)).isEmpty();
    }

    @Test
    void incidentsAreInOrderOfFirstRecordingAndFoundByTheirIds() {
        incident("a", "slow");
        incident("b", "");
        incident("c", "");
        Snapshot before = builder.snapshot();
        incident("a", "very slow");
        add(new Removal(NOON, "b"));
        incident("d", "");
        incident("b", "again");

        assertThat(before.incidents()).extracting(Incident::title).containsExactly("slow", "", "");
        assertThat(before.incident("d")).isEmpty();
        assertThat(builder.snapshot().incidents()).extracting(Incident::id).containsExactly("a", "c", "d", "b");
        assertThat(builder.snapshot().incident("a")).map(Incident::title).contains("very slow");
        assertThat(builder.snapshot().incident("e")).isEmpty();
        assertThat(builder.find(Incident.class, "b")).isPresent();
    }

    private void incident(String id, String title) {
        Optional<String> nowhere = Optional.empty();
        add(new Incident(id, NOON, "shop", nowhere, NOON, Optional.empty(), title, "", "", Optional.empty()));
    }

    @Test
    void linesThatSomebodyElseChangedAreNotTakenForWhatWasRecorded() {
        deploy("a", builder -> {});
        recorded.set(
                0,
                Deployment.of("shop", "1", "production")
                        .id("b")
                        .between(NOON, NOON)
                        .build());
        Snapshot snapshot = builder.snapshot();

        assertThatThrownBy(() -> snapshot.deployment(0))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The files of the store were changed by something else");
    }

    private void deployAt(int minute) {
        Instant finish = Instant.parse("2026-11-02T12:00:00Z").plusSeconds(60L * minute);
        deploy(String.valueOf(minute), builder -> builder.between(finish, finish));
    }

    private Deployment deploy(String id, Consumer<DeploymentBuilder> more) {
        DeploymentBuilder deployment =
                Deployment.of("shop", "1", "production").id(id).between(NOON, NOON);
        more.accept(deployment);
        Deployment built = deployment.build();
        add(built);
        return built;
    }

    private void move(String from, String to) {
        add(new JobMoved(NOON, from, to));
    }

    private void add(Event event) {
        recorded.add(event);
        builder.add(PreparedEvent.of(event), recorded.size() - 1);
    }

    private static List<String> jobs(Snapshot snapshot) {
        return snapshot.deployments().stream()
                .map(deployment -> deployment.build().orElseThrow().job())
                .toList();
    }

    private static List<String> inOrder(Snapshot snapshot) {
        return snapshot.inOrder().stream()
                .mapToObj(snapshot::deployment)
                .map(Deployment::id)
                .toList();
    }
}
