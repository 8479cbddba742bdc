package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.dora.harness.LocalCheckouts;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.nio.file.Path;
import java.time.Instant;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a deployment brought, from the changelog of a real git repository. */
@LocalCheckouts
class ChangelogJenkinsTest extends RecordingJenkinsTest {
    private static final String DAY = "2026-01-01T";

    @TempDir
    private Path directory;

    private GitRepository repository;

    @BeforeEach
    void setUp() throws Exception {
        repository = GitRepository.create(directory);
    }

    @Test
    void firstDeploymentIsOnlyTheStartingPoint() throws Exception {
        WorkflowRun run = build(Result.SUCCESS, deploy("1.0"));

        jenkins.assertLogContains("the starting point from which changes are counted", run);
        assertThat(last().changes()).isEmpty();
        assertThat(last().changesFrom()).isEqualTo(ChangesFrom.NONE);
    }

    @Test
    void commitsOfFailedAndOfOtherBuildsRideAlongWithTheirCommitterDate() throws Exception {
        build(Result.SUCCESS, deploy("1.0"));
        repository.commit("09:00");
        build(Result.FAILURE, "error 'the tests fail'");
        repository.commit("10:00");
        build(Result.SUCCESS, "echo 'nothing to deploy'");
        repository.commit("11:00");

        WorkflowRun run = build(Result.SUCCESS, deploy("1.1"));

        jenkins.assertLogContains("[DORA] Recorded shop 1.1 to production: SUCCESS, 3 changes since 1.0", run);
        assertThat(last().changesFrom()).isEqualTo(ChangesFrom.CHANGELOG);
        assertThat(last().changesCut()).isFalse();
        assertThat(last().changes())
                .extracting(Change::committedAt)
                .containsExactly(
                        Instant.parse(DAY + "09:00:00Z"),
                        Instant.parse(DAY + "10:00:00Z"),
                        Instant.parse(DAY + "11:00:00Z"));
    }

    @Test
    void mergeCommitBringsNothingOfItsOwn() throws Exception {
        build(Result.SUCCESS, deploy("1.0"));
        repository.merge("09:00", "10:00");

        build(Result.SUCCESS, deploy("1.1"));

        assertThat(last().changes()).extracting(Change::committedAt).containsExactly(Instant.parse(DAY + "09:00:00Z"));
    }

    @Test
    void deletedBuildCutsTheChangelog() throws Exception {
        build(Result.SUCCESS, deploy("1.0"));
        repository.commit("09:00");
        WorkflowRun second = build(Result.SUCCESS, "echo 'nothing to deploy'");
        repository.commit("10:00");
        build(Result.SUCCESS, "echo 'nothing to deploy'");
        second.delete();
        repository.commit("11:00");

        build(Result.SUCCESS, deploy("1.1"));

        assertThat(last().changes())
                .extracting(Change::committedAt)
                .containsExactly(Instant.parse(DAY + "10:00:00Z"), Instant.parse(DAY + "11:00:00Z"));
        assertThat(last().changesCut()).isTrue();
    }

    @Test
    void returnToAnEarlierVersionBringsNothing() throws Exception {
        build(Result.SUCCESS, deploy("1.0"));
        repository.commit("09:00");
        build(Result.SUCCESS, deploy("1.1"));
        repository.git("10:00", "reset", "-q", "--hard", "HEAD^");

        WorkflowRun run = build(Result.SUCCESS, deploy("1.0"));

        jenkins.assertLogContains("no changes, because 1.0 was there before", run);
        assertThat(last().changes()).isEmpty();
    }

    private WorkflowRun build(Result expected, String script) throws Exception {
        return run(expected, "node {" + repository.checkout() + "}\n" + script);
    }

    private static String deploy(String version) {
        return deploy(version, "production");
    }
}
