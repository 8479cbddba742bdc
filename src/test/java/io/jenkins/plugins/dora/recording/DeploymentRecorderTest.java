package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.InvalidEventException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentRecorderTest {
    private static final Instant NOW = Instant.parse("2026-01-03T10:00:01Z");

    @TempDir
    private Path home;

    private final DoraStore store = new DoraStore(() -> home.resolve("dora"), () -> 0, Runnable::run);
    private final DeploymentRecorder recorder = new DeploymentRecorder(store, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void recordCarriesTheBuildAndTellsItsPartsApart() throws IOException {
        recorder.record(build(12), "7", shop("1.4.2"));
        recorder.record(build(12), "9", shop("1.4.3"));

        assertThat(store.snapshot().deployments())
                .extracting(Deployment::id)
                .containsExactly("shop/deploy#12@1763690000000:7", "shop/deploy#12@1763690000000:9");
        Deployment first = store.snapshot().deployments().get(0);
        assertThat(first.build()).contains(new BuildReference("shop/deploy", 12, "job/shop/job/deploy/12/"));
        assertThat(first.at()).isEqualTo(NOW);
        assertThat(first.source()).isEqualTo("jenkins");
        assertThat(first.changesFrom()).isEqualTo(ChangesFrom.NONE);
    }

    @Test
    void recordingTheSamePartAgainChangesNothing() throws IOException {
        recorder.record(build(12), "7", shop("1.4.2"));
        recorder.record(build(12), "7", shop("1.4.2"));

        assertThat(store.snapshot().deployments()).hasSize(1);
    }

    @Test
    void lineForPeopleNamesWhatWentWhere() throws IOException {
        String line = recorder.record(build(12), "7", shop("1.4.2"));

        assertThat(line).startsWith("Recorded shop 1.4.2 to production: SUCCESS, ");
    }

    @Test
    void deploymentWithoutVersionIsRefused() {
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> recorder.record(build(12), "7", shop("")))
                .withMessage("version: must not be empty");
    }

    @Test
    void storeThatCannotBeOpenedSaysWhy() throws IOException {
        Files.writeString(home.resolve("dora"), "in the way");

        assertThatIOException()
                .isThrownBy(() -> recorder.record(build(12), "7", shop("1.4.2")))
                .withMessageContaining("is not a directory");
    }

    private static DeploymentBuilder shop(String version) {
        Instant finish = Instant.parse("2026-01-03T10:00:00Z");
        return Deployment.of("shop", version, "production").between(finish, finish);
    }

    private static Run<?, ?> build(int number) {
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
