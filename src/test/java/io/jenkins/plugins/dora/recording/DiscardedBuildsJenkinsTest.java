package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.tasks.LogRotator;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.model.value.Change;
import java.nio.file.Path;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.RunLoadCounter;

/** What is known of builds that Jenkins discarded, and which of the others are looked at. */
@LocalCheckouts
class DiscardedBuildsJenkinsTest extends RecordingJenkinsTest {
    @TempDir
    private Path directory;

    private GitRepository repository;

    @BeforeEach
    void setUp() throws Exception {
        repository = GitRepository.create(directory);
        build(deploy("1.0", "staging") + "\n" + deploy("1.0", "production"));
    }

    @Test
    void whatAnotherEnvironmentRecordedIsRemembered() throws Exception {
        String second = commitAndBuild("09:00", deploy("1.1", "staging"));
        String third = commitAndBuild("10:00", deploy("1.2", "staging"));
        discard(1, 2, 3);

        String fourth = repository.commit("11:00");
        WorkflowRun run = build(deploy("1.2", "production"));

        jenkins.assertLogContains("[DORA] Recorded shop 1.2 to production: SUCCESS, 3 changes since 1.0", run);
        assertThat(last().changes()).extracting(Change::id).containsExactlyInAnyOrder(second, third, fourth);
        // The first build that is left is of the revision that the third one recorded, so it hides no commit.
        jenkins.assertLogNotContains("changes may be missing", run);
        assertThat(last().changesCut()).isFalse();
    }

    @Test
    void whatNobodyRecordedIsMissingAndMarked() throws Exception {
        commitAndBuild("09:00", "echo 'nothing to deploy'");
        commitAndBuild("10:00", "echo 'nothing to deploy'");
        discard(1, 2, 3);

        String fourth = repository.commit("11:00");
        WorkflowRun run = build(deploy("1.1", "production"));

        jenkins.assertLogContains("[DORA] Warning: changes may be missing: deploy #4 is the first existing build", run);
        jenkins.assertLogContains("deploy #2 to #3 are gone or cannot be read", run);
        assertThat(last().changes()).extracting(Change::id).containsExactly(fourth);
        assertThat(last().changesCut()).isTrue();
    }

    @Test
    void noBuildIsLoadedBeyondTheBaseline() throws Exception {
        for (int i = 0; i < 5; i++) {
            build("echo 'nothing to deploy'");
        }
        build(deploy("1.1", "production"));
        commitAndBuild("09:00", "echo 'nothing to deploy'");
        commitAndBuild("10:00", "echo 'nothing to deploy'");
        WorkflowJob job = pipeline("deploy", deploy("1.2", "production"));

        int loaded = RunLoadCounter.countLoads(job, () -> buildUnchecked(job));

        assertThat(last().changes()).hasSize(2);
        assertThat(loaded).isEqualTo(2);
    }

    private void buildUnchecked(WorkflowJob job) {
        try {
            jenkins.buildAndAssertSuccess(job);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String commitAndBuild(String time, String script) throws Exception {
        String commit = repository.commit(time);
        build(script);
        return commit;
    }

    private WorkflowRun build(String script) throws Exception {
        return run("node {" + repository.checkout() + "}\n" + script);
    }

    /** Has Jenkins discard all but the last build, which does not deploy. */
    private void discard(int... expected) throws Exception {
        build("echo 'nothing to deploy'");
        WorkflowJob job = jenkins.jenkins.getItemByFullName("deploy", WorkflowJob.class);
        job.setBuildDiscarder(new LogRotator(-1, 1, -1, -1));
        job.logRotate();
        for (int number : expected) {
            assertThat(job.getBuildByNumber(number)).isNull();
        }
    }
}
