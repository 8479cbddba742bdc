package io.jenkins.plugins.dora.recording.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.recording.stated.StatedChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class DeploymentStepsJenkinsTest {
    private static final String SHOP = "application: 'shop', version: '1.4.2', environment: 'production'";

    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void scriptedPipelineRecordsNow() throws Exception {
        Instant before = Instant.now().minusSeconds(1);

        WorkflowRun run = run("doraDeployment " + SHOP);

        jenkins.assertLogContains("[DORA] Recorded shop 1.4.2 to production: SUCCESS, ", run);
        Deployment deployment = only();
        assertThat(deployment.id()).matches("deploy#1@" + run.getStartTimeInMillis() + ":\\d+");
        assertThat(deployment.build().orElseThrow().url()).isEqualTo(run.getUrl());
        assertThat(deployment.result()).isEqualTo(io.jenkins.plugins.dora.model.value.Result.SUCCESS);
        assertThat(deployment.finishedAt()).isBetween(before, Instant.now());
    }

    @Test
    void declarativePipelineRecordsNow() throws Exception {
        run("""
                pipeline {
                  agent none
                  stages {
                    stage('deploy') {
                      steps {
                        doraDeployment(application: 'shop', version: '1.4.2', environment: 'production')
                        withDoraDeployment(application: 'shop', version: '1.4.3', environment: 'production') {
                          echo 'deploying'
                        }
                      }
                    }
                  }
                }
                """);

        assertThat(deployments()).extracting(Deployment::version).containsExactly("1.4.2", "1.4.3");
    }

    @Test
    void shortestLineTakesItsNamesFromTheBuild() throws Exception {
        run("""
                doraDeployment 'staging'
                withEnv(['TAG_NAME=v2']) { withDoraDeployment('staging') { echo 'deploying' } }
                withEnv(['VERSION=2.0', 'TAG_NAME=v2']) { doraDeployment 'production' }
                """);

        assertThat(deployments()).extracting(Deployment::application).containsOnly("deploy");
        assertThat(deployments()).extracting(Deployment::version).containsExactly("#1", "v2", "2.0");
        assertThat(deployments())
                .extracting(Deployment::environment)
                .containsExactly("staging", "staging", "production");
    }

    @Test
    void everythingCanBeStated() throws Exception {
        run("doraDeployment " + SHOP + ", result: 'failure', kind: 'HOTFIX',"
                + " startedAt: '2026-01-31T12:00:00Z', finishedAt: '2026-01-31T13:05:00+01:00', revision: 'abc',"
                + " changes: [[id: 'a', committedAt: '2026-01-30T12:00:00Z'],"
                + " [id: 'b', committedAt: '2026-01-30T13:00:00Z', merge: true]]");

        Deployment deployment = only();
        assertThat(deployment.result()).isEqualTo(io.jenkins.plugins.dora.model.value.Result.FAILURE);
        assertThat(deployment.statedKind()).contains(Kind.HOTFIX);
        assertThat(deployment.startedAt()).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(deployment.finishedAt()).isEqualTo("2026-01-31T12:05:00Z");
        assertThat(deployment.revision()).contains("abc");
        assertThat(deployment.changesFrom()).isEqualTo(ChangesFrom.STATED);
        assertThat(deployment.changes())
                .containsExactly(
                        new Change("a", Instant.parse("2026-01-30T12:00:00Z")),
                        new Change("b", Instant.parse("2026-01-30T13:00:00Z"), true));
    }

    @Test
    void parallelBranchesRecordApart() throws Exception {
        run("parallel eu: { doraDeployment application: 'shop', version: '1', environment: 'eu-live' },"
                + " us: { doraDeployment application: 'shop', version: '1', environment: 'us-live' }");

        assertThat(deployments()).extracting(Deployment::environment).containsExactlyInAnyOrder("eu-live", "us-live");
    }

    @Test
    void wrongParametersAreALineInTheLogAndNothingElse() throws Exception {
        WorkflowRun run = run("doraDeployment " + SHOP + ", result: 'UNSTABLE'\n"
                + "doraDeployment " + SHOP + ", finishedAt: 'yesterday'\n"
                + "doraDeployment application: 'shop', version: '1.4.2'\n"
                + "doraDeployment " + SHOP + ", startedAt: '2100-01-01T00:00:00Z'\n"
                + "doraDeployment " + SHOP + ", changes: [[id: 'a']]");

        jenkins.assertLogContains("[DORA] The deployment was not recorded: result: \"UNSTABLE\" is not one of", run);
        jenkins.assertLogContains(
                "[DORA] The deployment was not recorded: finishedAt: \"yesterday\" is not a time", run);
        jenkins.assertLogContains("[DORA] The deployment was not recorded: environment: must not be empty", run);
        jenkins.assertLogContains("is before startedAt 2100-01-01T00:00:00Z", run);
        jenkins.assertLogContains("[DORA] The deployment was not recorded: changes.committedAt: is missing", run);
        assertThat(deployments()).isEmpty();
    }

    @Test
    void storeThatCannotBeOpenedLeavesTheBuildGreen() throws Exception {
        Path directory = jenkins.jenkins.getRootDir().toPath().resolve("dora");
        Files.writeString(directory, "in the way");

        WorkflowRun run = run("doraDeployment " + SHOP + "\nwithDoraDeployment(" + SHOP + ") { echo 'deploying' }");

        jenkins.assertLogContains("[DORA] The deployment was not recorded: Cannot open the store", run);
        Files.delete(directory);
    }

    @Test
    void snippetIsShortAndRunsAsGenerated() throws Exception {
        RecordDeploymentStep plain = new RecordDeploymentStep("production");
        RecordDeploymentStep full = new RecordDeploymentStep("production");
        full.setApplication("shop");
        full.setVersion("1.4.3");
        StatedChange merge = new StatedChange("b", "2026-01-30T13:00:00Z");
        merge.setMerge(true);
        full.setChanges(List.of(new StatedChange("a", "2026-01-30T12:00:00Z"), merge));
        full.setKind("HOTFIX");
        full.setResult("");
        full.setFinishedAt("2026-01-31T12:05:00Z");

        assertThat(Snippetizer.object2Groovy(plain)).isEqualTo("doraDeployment 'production'");
        assertThat(Snippetizer.object2Groovy(full))
                .contains("kind: 'HOTFIX'", "id: 'a'", "merge: true")
                .doesNotContain("result", "startedAt", "merge: false", "$class");

        run(Snippetizer.object2Groovy(plain) + "\n" + Snippetizer.object2Groovy(full));

        assertThat(deployments()).extracting(Deployment::version).containsExactly("#1", "1.4.3");
        assertThat(deployments().get(1).changes()).extracting(Change::merge).containsExactly(false, true);
    }

    private WorkflowRun run(String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deploy");
        job.setDefinition(new CpsFlowDefinition(script, true));
        return jenkins.assertBuildStatus(Result.SUCCESS, job.scheduleBuild2(0));
    }

    private static Deployment only() throws Exception {
        assertThat(deployments()).hasSize(1);
        return deployments().get(0);
    }

    private static List<Deployment> deployments() throws Exception {
        return DoraStore.get().snapshot().deployments();
    }
}
