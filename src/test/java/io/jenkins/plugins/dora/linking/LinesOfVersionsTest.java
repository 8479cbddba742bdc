package io.jenkins.plugins.dora.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Component;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Versions and deployments of the shop, one a minute, each recorded when it happened; a version brings a commit of its name. */
class LinesOfVersionsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Consumer<DeploymentBuilder> NOTHING_ELSE = builder -> {};

    private final List<Event> events = new ArrayList<>();

    @Test
    void hotfixOfAnOlderVersionBringsItsOwnCommits() {
        built("release", "1.4.2").deployed("1.4.2").built("main", "2.0.0").built("release", "1.4.3");

        assertThat(commits("1.4.3")).containsExactly("1.4.3");
    }

    @Test
    void lineBringsAllThatWasBuiltSinceItsOwnVersionThatLastSucceeded() {
        built("release", "1.4.2")
                .deployed("1.4.2")
                .built("main", "2.0.0")
                .deployed("2.0.0")
                .built("release", "1.4.3")
                .built("release", "1.4.4");

        assertThat(commits("1.4.4")).containsExactly("1.4.3", "1.4.4");
    }

    @Test
    void versionOfWhichNoneOfItsLineSucceededBringsWhatWasBuiltAfterTheOneItReplaces() {
        built("release", "old")
                .built("main", "1")
                .deployed("1")
                .built("release", "new")
                .built("main", "2");

        assertThat(commits("new")).containsExactly("new");
    }

    @Test
    void versionsWhoseJobIsUnknownAreOfEveryLine() {
        built("main", "1").deployed("1").built(null, "2").built("other", "3").built("main", "4");

        assertThat(commits("4")).containsExactly("2", "4");
    }

    @Test
    void lineOfAVersionWhoseJobIsUnknownIsAll() {
        built("main", "1").deployed("1").built("other", "2").built(null, "3");

        assertThat(commits("3")).containsExactly("2", "3");
    }

    @Test
    void jobsAreThoseThatTheyAreCalledNow() {
        built("main", "1").deployed("1");
        events.add(new JobMoved(now(), "main", "trunk"));
        built("trunk", "2");

        assertThat(commits("2")).containsExactly("2");
    }

    @Test
    void revisionsOfOneVersionAreVersionsOfTheirOwn() {
        built("main", "latest", "aaaaaaa")
                .deployed("latest", builder -> builder.revision("aaaaaaa"))
                .built("main", "latest", "bbbbbbb")
                .built("main", "latest", "ccccccc");

        assertThat(commits("latest", builder -> builder.revision("CCCCCCC1")))
                .containsExactly("latest bbbbbbb", "latest ccccccc");
    }

    @Test
    void componentsBringTheirOwnLine() {
        record("cart", "release", "6", List.of());
        record("shop", "main", "1", List.of(new Component("cart", "6")));
        deployed("1");
        record("cart", "main", "8", List.of());
        record("cart", "release", "7", List.of());
        record("shop", "main", "2", List.of(new Component("cart", "7")));

        assertThat(commits("2")).containsExactly("2", "7");
    }

    @Test
    void firstSuccessIsLinkedToNothing() {
        built("main", "1").built("main", "2");

        assertThat(link("2", NOTHING_ELSE)).isEqualTo(FoundChanges.NONE);
    }

    @Test
    void versionThatSucceededThereEarlierIsLinkedToNothing() {
        built("main", "1").deployed("1").built("main", "2").deployed("2");

        assertThat(link("1", NOTHING_ELSE)).isEqualTo(FoundChanges.NONE);
        assertThat(link("2", builder -> builder.kind(Kind.CHANGE)).from()).isEqualTo(ChangesFrom.NONE);
    }

    @Test
    void whatIsRecordedLaterIsNotLinked() {
        built("main", "1").deployed("1");

        assertThat(link("2", NOTHING_ELSE)).isEqualTo(FoundChanges.NONE);
    }

    @Test
    void emptyListOfChangesIsNotLinked() {
        built("main", "1").deployed("1").built("main", "2");

        Deployment stated = deployment("2", builder -> builder.changes(ChangesFrom.STATED, List.of()));

        assertThat(new StatedDeployments(history()).complete(stated, Optional.empty()))
                .isEqualTo(stated);
    }

    @Test
    void sameEventAgainIsNotLinkedAnew() {
        built("main", "1").deployed("1").built("main", "2");
        Deployment stated = deployment("2", NOTHING_ELSE);
        Deployment recorded = new StatedDeployments(history()).complete(stated, Optional.empty());
        built("main", "1.5");
        Deployment again = deployment("2", builder -> builder.recordedAt(now()));

        assertThat(recorded.changesFrom()).isEqualTo(ChangesFrom.VERSION);
        assertThat(new StatedDeployments(history()).complete(again, Optional.of(recorded)))
                .isEqualTo(recorded);
    }

    @Test
    void sameEventThatFoundNothingStaysWithoutChanges() {
        deployed("1");
        Deployment stated = deployment("2", NOTHING_ELSE);
        built("main", "1").built("main", "2");

        assertThat(new StatedDeployments(history()).complete(stated, Optional.of(stated)))
                .isEqualTo(stated);
    }

    @Test
    void eventThatReplacesIsLinkedAnew() {
        built("main", "1").deployed("1").built("main", "2").built("main", "3");
        Deployment recorded = deployment("2", NOTHING_ELSE);

        Deployment replacing = deployment("3", NOTHING_ELSE);

        assertThat(new StatedDeployments(history())
                        .complete(replacing, Optional.of(recorded))
                        .changes())
                .extracting(Change::id)
                .containsExactly("2", "3");
    }

    private LinesOfVersionsTest built(@Nullable String job, String version) {
        return record("shop", job, version, List.of());
    }

    private LinesOfVersionsTest built(String job, String version, String revision) {
        return record("shop", job, version, Optional.of(revision), List.of());
    }

    private LinesOfVersionsTest record(
            String application, @Nullable String job, String version, List<Component> components) {
        return record(application, job, version, Optional.empty(), components);
    }

    private LinesOfVersionsTest record(
            String application,
            @Nullable String job,
            String version,
            Optional<String> revision,
            List<Component> components) {
        String commit = revision.map(each -> version + ' ' + each).orElse(version);
        events.add(new ApplicationVersion(
                application + ' ' + commit,
                now(),
                application,
                version,
                now(),
                Optional.ofNullable(job).map(name -> new BuildReference(name, 1, "")),
                revision,
                List.of(new Change(commit, BEGIN)),
                components));
        return this;
    }

    private LinesOfVersionsTest deployed(String version) {
        return deployed(version, NOTHING_ELSE);
    }

    private LinesOfVersionsTest deployed(String version, Consumer<DeploymentBuilder> more) {
        events.add(deployment(version, more.andThen(builder -> builder.id("at " + now()))));
        return this;
    }

    private Instant now() {
        return BEGIN.plusSeconds(60L * events.size());
    }

    private Deployment deployment(String version, Consumer<DeploymentBuilder> more) {
        Instant finish = BEGIN.plusSeconds(60L * 20);
        DeploymentBuilder builder = Deployment.of("shop", version, "production").id("new");
        builder.between(finish, finish);
        more.accept(builder);
        return builder.build();
    }

    private List<String> commits(String version) {
        return commits(version, NOTHING_ELSE);
    }

    private List<String> commits(String version, Consumer<DeploymentBuilder> more) {
        FoundChanges found = link(version, more);
        assertThat(found.from()).isEqualTo(ChangesFrom.VERSION);
        return found.changes().stream().map(Change::id).toList();
    }

    private FoundChanges link(String version, Consumer<DeploymentBuilder> more) {
        return new ChangeLinker(history(), List.of())
                .link(deployment(version, more))
                .found();
    }

    private RecordedHistory history() {
        SnapshotBuilder builder = new SnapshotBuilder(position -> events.get((int) position));
        for (int position = 0; position < events.size(); position++) {
            builder.add(PreparedEvent.of(events.get(position)), position);
        }
        return new SnapshotHistory(builder.snapshot());
    }
}
