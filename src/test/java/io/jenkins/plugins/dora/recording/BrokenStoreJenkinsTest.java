package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ExtensionList;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.LogRecorder;

/** Whatever the store does, builds go on. */
class BrokenStoreJenkinsTest extends RecordingJenkinsTest {
    private static final String PARALLEL = "parallel eu: {" + deploy("1.0", "eu-live") + "}, us: {"
            + "withDoraDeployment(application: 'shop', version: '1.0', environment: 'us-live') { echo 'deploying' } }\n";

    @Test
    void storeThatCannotBeWrittenToIsALineForEachRecord() throws Exception {
        use(new DoraStore() {
            @Override
            public EventStore await() throws IOException {
                throw new IOException("No space left on device");
            }
        });

        WorkflowRun run;
        List<String> warnings;
        try (LogRecorder log = new LogRecorder()
                .record(BackgroundRecorder.class, Level.WARNING)
                .capture(10)) {
            run = run(PARALLEL);
            warnings = log.getMessages();
        }

        assertThat(warnings)
                .hasSize(2)
                .containsOnly("deploy #1: The deployment was not recorded: No space left on device");
        assertThat(count(run, "[DORA] The deployment was not recorded: No space left on device"))
                .isEqualTo(2);
        assertThat(count(run, "[DORA]")).isEqualTo(2);
        assertThat(deployments()).isEmpty();
    }

    @Test
    void storeThatOpensSlowlyIsWaitedFor() throws Exception {
        use(store(CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS)));

        WorkflowRun run = run(PARALLEL);

        assertThat(count(run, "[DORA] Recorded shop 1.0 to ")).isEqualTo(2);
        assertThat(count(run, "[DORA]")).isEqualTo(2);
        assertThat(deployments()).hasSize(2);
    }

    @Test
    void storeThatNeverOpensCostsHalfAMinuteOnceAndNothingIsLost() throws Exception {
        Queue<Runnable> opening = new ConcurrentLinkedQueue<>();
        use(store(opening::add));

        WorkflowRun run = run(PARALLEL + deploy("1.0", "staging") + "\n" + deploy("1.0", "testing"));

        assertThat(Duration.ofMillis(run.getDuration())).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(45));
        assertThat(count(run, "[DORA] The deployment is not recorded yet: the store does not answer"))
                .isEqualTo(4);
        opening.remove().run();
        assertRecorded(4);
    }

    private void use(DoraStore store) {
        ExtensionList<DoraStore> stores = ExtensionList.lookup(DoraStore.class);
        stores.remove(DoraStore.get());
        stores.add(store);
    }

    private DoraStore store(Executor threads) {
        return new DoraStore(() -> jenkins.jenkins.getRootDir().toPath().resolve("dora"), () -> 0, threads);
    }

    private static long count(WorkflowRun run, String text) throws IOException {
        return JenkinsRule.getLog(run)
                .lines()
                .filter(line -> line.contains(text))
                .count();
    }

    private static void assertRecorded(int count) throws Exception {
        Instant deadline = Instant.now().plusSeconds(20);
        while (deployments().size() < count && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(deployments()).hasSize(count);
    }
}
