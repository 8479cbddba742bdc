package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.Deployment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a deployment brought, from the changelog of a real git repository. */
@WithJenkins
class ChangelogJenkinsTest {
    private static final String DAY = "2026-01-01T";

    @TempDir
    private Path repository;

    private JenkinsRule jenkins;
    private WorkflowJob job;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        job = jenkins.createProject(WorkflowJob.class, "deploy");
        git(DAY + "00:00:00Z", "init", "--initial-branch=main", ".");
        commit("first", DAY + "08:00:00Z");
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
        commit("second", DAY + "09:00:00Z");
        build(Result.FAILURE, "error 'the tests fail'");
        commit("third", DAY + "10:00:00Z");
        build(Result.SUCCESS, "echo 'nothing to deploy'");
        commit("fourth", DAY + "11:00:00Z");

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
        git(DAY + "09:00:00Z", "checkout", "-q", "-b", "feature");
        commit("feature", DAY + "09:00:00Z");
        git(DAY + "09:30:00Z", "checkout", "-q", "main");
        git(DAY + "10:00:00Z", "merge", "--no-ff", "-m", "merge", "feature");

        build(Result.SUCCESS, deploy("1.1"));

        assertThat(last().changes()).extracting(Change::committedAt).containsExactly(Instant.parse(DAY + "09:00:00Z"));
    }

    @Test
    void deletedBuildCutsTheChangelog() throws Exception {
        build(Result.SUCCESS, deploy("1.0"));
        commit("second", DAY + "09:00:00Z");
        WorkflowRun second = build(Result.SUCCESS, "echo 'nothing to deploy'");
        commit("third", DAY + "10:00:00Z");
        build(Result.SUCCESS, "echo 'nothing to deploy'");
        second.delete();
        commit("fourth", DAY + "11:00:00Z");

        build(Result.SUCCESS, deploy("1.1"));

        assertThat(last().changes())
                .extracting(Change::committedAt)
                .containsExactly(Instant.parse(DAY + "10:00:00Z"), Instant.parse(DAY + "11:00:00Z"));
        assertThat(last().changesCut()).isTrue();
    }

    @Test
    void returnToAnEarlierVersionBringsNothing() throws Exception {
        build(Result.SUCCESS, deploy("1.0"));
        commit("second", DAY + "09:00:00Z");
        build(Result.SUCCESS, deploy("1.1"));
        commit("third", DAY + "10:00:00Z");

        WorkflowRun run = build(Result.SUCCESS, deploy("1.0"));

        jenkins.assertLogContains("no changes, since 1.0 was there before", run);
        assertThat(last().changes()).isEmpty();
    }

    private static String deploy(String version) {
        return "doraDeployment application: 'shop', version: '" + version + "', environment: 'production'";
    }

    private WorkflowRun build(Result expected, String script) throws Exception {
        String checkout = "node { checkout scmGit(branches: [[name: 'main']], userRemoteConfigs: [[url: '"
                + repository.toUri() + "']]) }\n";
        job.setDefinition(new CpsFlowDefinition(checkout + script, true));
        return jenkins.assertBuildStatus(expected, job.scheduleBuild2(0));
    }

    private static Deployment last() throws IOException {
        List<Deployment> deployments = DoraStore.get().snapshot().deployments();
        return deployments.get(deployments.size() - 1);
    }

    private void commit(String message, String committedAt) throws Exception {
        git(committedAt, "commit", "-q", "--allow-empty", "-m", message);
    }

    private void git(String at, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=someone", "-c", "user.email=someone@example.com"));
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // The author's date is another, so that the test sees which one is taken.
        git.environment().put("GIT_AUTHOR_DATE", "2025-01-01T00:00:00Z");
        git.environment().put("GIT_COMMITTER_DATE", at);
        assertThat(git.start().waitFor())
                .as(() -> "git " + String.join(" ", arguments))
                .isZero();
    }
}
