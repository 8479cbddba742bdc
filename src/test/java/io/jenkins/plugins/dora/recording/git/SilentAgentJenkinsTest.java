package io.jenkins.plugins.dora.recording.git;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Label;
import hudson.slaves.DumbSlave;
import hudson.slaves.OfflineCause;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.recording.GitRepository;
import io.jenkins.plugins.dora.recording.RecordingJenkinsTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jenkins.security.MasterToSlaveCallable;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded where the agent of the deployment does not answer any more. */
@LocalCheckouts
class SilentAgentJenkinsTest extends RecordingJenkinsTest {
    @TempDir
    private Path directory;

    private GitRepository shop;
    private DumbSlave agent;

    @BeforeEach
    void setUp() throws Exception {
        shop = GitRepository.create(directory.resolve("shop"));
        agent = jenkins.createOnlineSlave(Label.get("agent"));
        run("node('agent') {" + shop.checkout() + deploy("1.0", "production") + "}");
        shop.commit("09:00");
    }

    @Test
    void agentThatHangsIsWaitedForBriefly() throws Exception {
        long process = agent.getChannel().call(new ProcessId());
        WorkflowRun run = startOfDeployment();
        signal("STOP", process);
        try {
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
        } finally {
            signal("CONT", process);
        }

        assertThat(Duration.ofMillis(run.getDuration())).isLessThan(Duration.ofSeconds(20));
        assertRecordedByChangelog(run, "no answer in 8 seconds");
    }

    @Test
    void deploymentOnAnAgentThatIsGoneIsRecorded() throws Exception {
        WorkflowRun run = startOfDeployment();
        agent.toComputer().disconnect(new OfflineCause.ByCLI("gone")).get();
        jenkins.jenkins.removeNode(agent);

        jenkins.waitForCompletion(run);

        assertRecordedByChangelog(run, "Unable to create live FilePath");
    }

    private WorkflowRun startOfDeployment() throws Exception {
        WorkflowRun run = pipeline(
                        "deploy",
                        "node('agent') {" + shop.checkout()
                                + "withDoraDeployment(application: 'shop', version: '1.1', environment: 'production') {"
                                + "sleep 2 } }")
                .scheduleBuild2(0)
                .waitForStart();
        jenkins.waitForMessage("Sleeping for", run);
        return run;
    }

    private void assertRecordedByChangelog(WorkflowRun run, String reason) throws Exception {
        jenkins.assertLogContains("[DORA] Recorded shop 1.1 to production", run);
        jenkins.assertLogContains(
                "[DORA] Warning: the changes are those of the changelog: the agent does not report the checkout: "
                        + reason,
                run);
        assertThat(last().changesFrom()).isEqualTo(ChangesFrom.CHANGELOG);
        assertThat(last().changes()).extracting(Change::id).containsExactly(shop.head());
        assertThat(last().revision()).contains(shop.head());
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static final class ProcessId extends MasterToSlaveCallable<Long, RuntimeException> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long call() {
            return ProcessHandle.current().pid();
        }
    }
}
