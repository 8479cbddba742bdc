package io.jenkins.plugins.dora.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoraStoreTest {
    private static final Deployment DEPLOYMENT = new History()
            .deployed("1.0", "2026-01-01T10:00:00Z")
            .snapshot()
            .deployments()
            .get(0);

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final JobMoved MOVE = new JobMoved(Instant.parse("2026-11-03T08:00:00Z"), "deploy", "release");

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

    @Test
    void moveIsRecordedAtOnceWhereTheStoreIsOpen() throws IOException {
        DoraStore store = new DoraStore(() -> home, () -> 0, Runnable::run);
        store.record(DEPLOYMENT);

        assertThat(store.recordOrKeep(MOVE)).isTrue();

        store.close();
        assertThat(home.resolve("pending.jsonl")).doesNotExist();
        assertThat(linesWith("jobMoved")).isEqualTo(1);
    }

    @Test
    void moveWaitsForNoStoreThatIsBeingOpened() throws IOException {
        List<Runnable> openings = new ArrayList<>();
        DoraStore store = new DoraStore(() -> home, () -> 0, openings::add);
        store.prepare();

        assertThat(store.recordOrKeep(MOVE)).isFalse();
        assertThat(home.resolve("pending.jsonl")).exists();

        openings.get(0).run();
        store.close();
        assertThat(linesWith("jobMoved")).isEqualTo(1);
        assertThat(home.resolve("pending.jsonl")).doesNotExist();
    }

    @Test
    void newJobThatNobodyHadTheNameOfBeforeLeavesNothing() throws IOException {
        DoraStore store = new DoraStore(() -> home, () -> 0, opening -> {});
        store.recordOrKeep(Predecessors.setAside("never seen", NOW));
        store.recordOrKeep(MOVE);

        DoraStore after = new DoraStore(() -> home, () -> 0, Runnable::run);
        after.snapshot();
        after.close();

        assertThat(linesWith("jobMoved")).isEqualTo(1);
        assertThat(linesWith("never seen")).isZero();
    }

    @Test
    void newJobSetsAsideWhatHadItsNameInWhateverSpelling() throws IOException {
        DoraStore before = new DoraStore(() -> home, () -> 0, Runnable::run);
        before.record(new History()
                .deployedTo(
                        "production",
                        "1.0",
                        "2026-01-01T10:00:00Z",
                        builder -> builder.deployedBy(new BuildReference("Shop", 1, "")))
                .snapshot()
                .deployments()
                .get(0));
        before.close();
        new DoraStore(() -> home, () -> 0, opening -> {}).recordOrKeep(Predecessors.setAside("shop", NOW));

        DoraStore after = new DoraStore(() -> home, () -> 0, Runnable::run);
        assertThat(after.snapshot().names().jobs().name(0)).isEqualTo("Shop (until " + NOW + ")");
        after.close();
    }

    @Test
    void moveThatTheEndOfJenkinsCutOffIsRecordedWhenTheStoreIsOpenedAgain() throws IOException {
        new DoraStore(() -> home, () -> 0, opening -> {}).recordOrKeep(MOVE);

        DoraStore after = new DoraStore(() -> home, () -> 0, Runnable::run);
        assertThat(after.hasKept()).isTrue();
        after.snapshot();
        assertThat(after.hasKept()).isFalse();
        after.close();

        assertThat(linesWith("jobMoved")).isEqualTo(1);
    }

    @Test
    void moveIsKeptWhereALaterVersionWroteToTheStore() throws IOException {
        Path events = Files.createDirectories(home.resolve("events")).resolve("2026-01.jsonl");
        Files.writeString(events, "{\"v\":2,\"type\":\"deployment\",\"id\":\"d\"}\n");
        DoraStore store = new DoraStore(() -> home, () -> 0, Runnable::run);
        store.snapshot();

        assertThat(store.recordOrKeep(MOVE)).isFalse();
        assertThatIOException().isThrownBy(store::recordKept);
        store.close();
        Files.delete(events);

        DoraStore after = new DoraStore(() -> home, () -> 0, Runnable::run);
        after.snapshot();
        after.close();
        assertThat(linesWith("jobMoved")).isEqualTo(1);
    }

    private long linesWith(String part) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("events"))) {
            return files.flatMap(DoraStoreTest::lines)
                    .filter(line -> line.contains(part))
                    .count();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
