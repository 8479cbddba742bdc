package io.jenkins.plugins.dora.history.background;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.history.GeneratedHome;
import io.jenkins.plugins.dora.history.background.TaskOutcome.Failed;
import io.jenkins.plugins.dora.history.background.TaskOutcome.Imported;
import io.jenkins.plugins.dora.history.background.TaskOutcome.None;
import io.jenkins.plugins.dora.history.background.TaskOutcome.Previewed;
import io.jenkins.plugins.dora.history.background.TaskOutcome.Suggested;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTasksTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Profile PROFILE = ProfileYaml.parse("""
            dora:
              rules:
                - {jobs: "deploy", application: shop, version: "${BUILD_NUMBER}", environment: live}
            """, ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private EventStore store;
    private Path memo;
    private HistoryTasks tasks;

    @BeforeEach
    void create() throws IOException {
        new GeneratedHome(directory.resolve("home"))
                .job("deploy")
                .build(1, build -> build)
                .build(2, build -> build);
        store = EventStore.open(directory.resolve("store"), CLOCK);
        memo = directory.resolve("memo/import.yaml");
        tasks = tasks(() -> store);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void importRunsInTheBackground() {
        assertThat(tasks.startImport(PROFILE)).isTrue();
        assertThat(tasks.running().map(RunningTask::task)).contains(Task.IMPORT);
        assertThat(recorded()).isZero();

        runWaiting();

        assertThat(tasks.running()).isEmpty();
        assertThat(tasks.last())
                .isInstanceOfSatisfying(
                        Imported.class,
                        done -> assertThat(done.result().recorded()).isEqualTo(2));
        assertThat(recorded()).isEqualTo(2);
        assertThat(memo).doesNotExist();
    }

    @Test
    void previewRecordsNothing() {
        tasks.preview(PROFILE);
        runWaiting();

        assertThat(tasks.last())
                .isInstanceOfSatisfying(
                        Previewed.class,
                        seen -> assertThat(seen.plan().toRecord()).isEqualTo(2));
        assertThat(recorded()).isZero();
    }

    @Test
    void suggestionsAreYaml() {
        tasks.suggest(ZoneOffset.UTC);
        runWaiting();

        assertThat(tasks.last()).isInstanceOfSatisfying(Suggested.class, found -> {
            assertThat(found.yaml()).contains("jobs: \"deploy\"");
            assertThat(found.plan().toRecord()).isEqualTo(2);
        });
        assertThat(recorded()).isZero();
    }

    @Test
    void oneTaskRunsAtATime() {
        assertThat(tasks.last()).isEqualTo(new None());
        tasks.preview(PROFILE);

        assertThat(tasks.startImport(PROFILE)).isFalse();
        assertThat(tasks.suggest(ZoneOffset.UTC)).isFalse();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void importThatIsStoppedIsForgotten() {
        tasks.startImport(PROFILE);
        tasks.stop();
        runWaiting();

        assertThat(tasks.last())
                .isInstanceOfSatisfying(
                        Imported.class,
                        done -> assertThat(done.result().stopped()).isTrue());
        assertThat(recorded()).isZero();
        assertThat(memo).doesNotExist();
    }

    @Test
    void importThatWasCutOffGoesOnWhenTheProcessIsBack() throws IOException {
        tasks = tasks(() -> {
            throw new IOException("the disk is full");
        });
        tasks.startImport(PROFILE);
        runWaiting();
        assertThat(tasks.last()).isEqualTo(new Failed(Task.IMPORT, "the disk is full"));
        assertThat(memo).exists();

        tasks = tasks(() -> store);
        tasks.resume(ZoneOffset.UTC);
        runWaiting();

        assertThat(recorded()).isEqualTo(2);
        assertThat(memo).doesNotExist();
    }

    @Test
    void importThatWasCutOffBeforeItBeganGoesOnAsWell() throws IOException {
        tasks.startImport(PROFILE);
        waiting.clear();

        tasks = tasks(() -> store);
        tasks.resume(ZoneOffset.UTC);
        runWaiting();

        assertThat(recorded()).isEqualTo(2);
    }

    @Test
    void importThatDoesNotAnswerIsLeftWhenItIsStoppedAndForgotten() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        tasks = tasks(() -> {
            awaitWhateverComes(never);
            return store;
        });
        tasks.startImport(PROFILE);
        tasks.stop();
        runWaiting();

        assertThat(tasks.running()).isEmpty();
        assertThat(tasks.last())
                .isEqualTo(new Failed(
                        Task.IMPORT, "it was stopped while a file or a directory of the home did not respond"));
        assertThat(memo).doesNotExist();
        assertThat(tasks.preview(PROFILE)).isTrue();
        never.countDown();
    }

    @Test
    void importThatTheEndOfTheProcessStopsIsResumed() throws IOException {
        tasks.startImport(PROFILE);
        tasks.close();
        runWaiting();
        assertThat(recorded()).isZero();
        assertThat(memo).exists();

        tasks = tasks(() -> store);
        tasks.resume(ZoneOffset.UTC);
        runWaiting();
        assertThat(recorded()).isEqualTo(2);
    }

    private static void awaitWhateverComes(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // A disk does not mind
            }
        }
    }

    @Test
    void importThatCannotBeRememberedDoesNotBegin() throws IOException {
        Files.createDirectories(memo.resolveSibling(memo.getFileName() + ".new"));

        tasks.startImport(PROFILE);

        assertThat(tasks.last()).isInstanceOf(Failed.class);
        assertThat(tasks.running()).isEmpty();
        assertThat(waiting).isEmpty();
    }

    @Test
    void nothingGoesOnWhereNothingWasCutOff() throws IOException {
        tasks.resume(ZoneOffset.UTC);
        assertThat(waiting).isEmpty();

        Files.createDirectories(memo.getParent());
        Files.writeString(memo, "no profile");
        tasks.resume(ZoneOffset.UTC);
        assertThat(waiting).isEmpty();
    }

    @Test
    void homeThatIsNoneIsAFailureInASentence() {
        HistoryTasks elsewhere = new HistoryTasks(directory.resolve("nowhere"), memo, () -> store, waiting::add, CLOCK);
        elsewhere.preview(PROFILE);
        runWaiting();

        assertThat(elsewhere.last()).isInstanceOf(Failed.class);
    }

    @Test
    void progressCanBeWatched() {
        RunningTask activity = new RunningTask(Task.IMPORT);
        assertThat(activity.percent()).isZero();

        activity.report(RunningTask.Phase.RECORDING, 30, 40);

        assertThat(activity.phase()).isEqualTo(RunningTask.Phase.RECORDING);
        assertThat(activity.percent()).isEqualTo(75);
        assertThat(activity.done()).isEqualTo(30);
        assertThat(activity.total()).isEqualTo(40);
    }

    private HistoryTasks tasks(HistoryTasks.Store source) {
        return new HistoryTasks(directory.resolve("home"), memo, source, waiting::add, CLOCK);
    }

    private void runWaiting() {
        waiting.remove().run();
    }

    private int recorded() {
        return store.snapshot().deployments().size();
    }
}
