package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.builds.SeenBuilds;
import io.jenkins.plugins.dora.linking.checkout.SourceCode;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.opening.BackgroundStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildIntakeTest {
    private static final Instant NOW = Instant.parse("2026-01-03T10:00:01Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Change CHANGE = History.commit("a", "2026-01-02T10:00:00Z");
    private static final SourceCode SOURCE = new SourceCode() {
        @Override
        public Optional<String> revision() {
            return Optional.of("abc");
        }

        @Override
        public List<ChangeSource> changeSources(String application, SeenBuilds seen) {
            return List.of(
                    (start, warnings) -> Optional.of(new FoundChanges(ChangesFrom.GIT_RANGE, List.of(CHANGE), true)));
        }
    };

    @TempDir
    private Path home;

    private final BackgroundStore store =
            new BackgroundStore(progress -> EventStore.open(home.resolve("dora"), CLOCK), Runnable::run, CLOCK);

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void recordCarriesTheBuildAndTellsItsPartsApart() throws IOException {
        intake(build(12, "7")).deployment(shop("1.4.2"));
        intake(build(12, "9")).deployment(shop("1.4.3"));

        assertThat(store.await().snapshot().deployments())
                .extracting(Deployment::id)
                .containsExactly("shop/deploy#12@1763690000000:7", "shop/deploy#12@1763690000000:9");
        Deployment first = store.await().snapshot().deployments().get(0);
        assertThat(first.build()).contains(new BuildReference("shop/deploy", 12, "job/shop/job/deploy/12/"));
        assertThat(first.at()).isEqualTo(NOW);
        assertThat(first.source()).isEqualTo("jenkins");
        assertThat(first.changesFrom()).isEqualTo(ChangesFrom.NONE);
    }

    @Test
    void recordingTheSamePartAgainChangesNothing() throws IOException {
        intake(build(12, "7")).deployment(shop("1.4.2"));
        intake(build(12, "7")).deployment(shop("1.4.2"));

        assertThat(store.await().snapshot().deployments()).hasSize(1);
    }

    @Test
    void lineForPeopleNamesWhatWentWhere() throws IOException {
        List<String> lines = intake(build(12, "7")).deployment(shop("1.4.2"));

        assertThat(lines)
                .containsExactly("Recorded shop 1.4.2 to production: SUCCESS, the starting point from which changes are"
                        + " counted");
    }

    @Test
    void revisionIsTheOneCheckedOutUnlessAnotherIsStated() throws IOException {
        intake(build(12, "7")).deployment(shop("1.4.2"));
        intake(build(12, "9")).deployment(shop("1.4.3").revision("def"));

        assertThat(store.await().snapshot().deployments())
                .extracting(Deployment::revision)
                .containsExactly(Optional.of("abc"), Optional.of("def"));
    }

    @Test
    void changesOfTheSourceCodeAreRecorded() throws IOException {
        intake(build(12, "7")).deployment(shop("1.4.2"));
        intake(build(13, "7")).deployment(shop("1.4.3"));

        Deployment second = store.await().snapshot().deployments().get(1);
        assertThat(second.changes()).containsExactly(CHANGE);
        assertThat(second.changesFrom()).isEqualTo(ChangesFrom.GIT_RANGE);
        assertThat(second.changesCut()).isTrue();
    }

    @Test
    void deploymentWithoutVersionIsRefused() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> intake(build(12, "7")).deployment(shop("")))
                .withMessage("version: must not be empty");
    }

    @Test
    void storeThatCannotBeOpenedSaysWhy() throws IOException {
        Files.writeString(home.resolve("dora"), "in the way");

        assertThatIOException()
                .isThrownBy(() -> intake(build(12, "7")).deployment(shop("1.4.2")))
                .withMessageContaining("is not a directory");
    }

    private static DeploymentBuilder shop(String version) {
        Instant finish = Instant.parse("2026-01-03T10:00:00Z");
        return Deployment.of("shop", version, "production").between(finish, finish);
    }

    private BuildIntake intake(BuildContext build) {
        return new BuildIntake(build, store::await, CLOCK);
    }

    private static BuildContext build(int number, String part) {
        return new BuildContext(run(number), part, SOURCE, Recorder.ADMINISTRATOR);
    }

    private static Run<?, ?> run(int number) {
        Job<?, ?> job = mock();
        when(job.getFullName()).thenReturn("shop/deploy");
        Run<?, ?> run = mock();
        doReturn(job).when(run).getParent();
        when(run.getNumber()).thenReturn(number);
        when(run.getStartTimeInMillis()).thenReturn(1_763_690_000_000L);
        when(run.getUrl()).thenReturn("job/shop/job/deploy/" + number + "/");
        return run;
    }
}
