package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoraStoreTest {
    private static final Deployment DEPLOYMENT = new History()
            .deployed("1.0", "2026-01-01T10:00:00Z")
            .snapshot()
            .deployments()
            .get(0);

    @TempDir
    private Path home;

    @Test
    void nothingIsTouchedBeforeItIsNeeded() throws IOException {
        DoraStore store = new DoraStore(() -> home.resolve("dora"), () -> 0, Runnable::run);

        store.close();

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whatWasRecordedIsThereAfterARestart() throws IOException {
        DoraStore before = new DoraStore(() -> home, () -> 0, Runnable::run);
        before.record(DEPLOYMENT);
        before.close();

        DoraStore after = new DoraStore(() -> home, () -> 0, Runnable::run);
        assertThat(after.snapshot().deployments()).extracting(Deployment::id).containsExactly(DEPLOYMENT.id());
        after.close();
    }

    @Test
    void storeComesBackWhenWhatWasInItsWayIsGone() throws IOException {
        Path directory = home.resolve("dora");
        Files.writeString(directory, "in the way");
        DoraStore store = new DoraStore(() -> directory, () -> 0, Runnable::run);
        assertThatIOException().isThrownBy(store::snapshot);

        Files.delete(directory);

        assertThat(store.snapshot().deployments()).isEmpty();
        store.close();
    }

    @Test
    void requestsNeverWaitAndRecordingsAreNotLostWhileTheStoreIsOpened() throws Exception {
        List<Runnable> openings = new ArrayList<>();
        DoraStore store = new DoraStore(() -> home, () -> 0, openings::add);
        assertThatExceptionOfType(StoreOpeningException.class).isThrownBy(store::ifOpen);
        FutureTask<Void> recording = new FutureTask<>(() -> {
            store.record(DEPLOYMENT);
            return null;
        });
        new Thread(recording).start();
        assertThat(recording).isNotDone();

        openings.get(0).run();

        recording.get(30, TimeUnit.SECONDS);
        assertThat(store.ifOpen().snapshot().deployments())
                .extracting(Deployment::id)
                .containsExactly(DEPLOYMENT.id());
        assertThat(openings).hasSize(1);
        store.close();
    }
}
