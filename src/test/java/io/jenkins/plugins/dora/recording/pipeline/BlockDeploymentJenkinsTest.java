package io.jenkins.plugins.dora.recording.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import java.time.Duration;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class BlockDeploymentJenkinsTest {
    private static final String BLOCK =
            "withDoraDeployment(application: 'shop', version: '1.4.2', environment: 'production')";

    private JenkinsRule jenkins;

    @BeforeEach
    void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void blockIsMeasuredAndItsValuePassedOn() throws Exception {
        WorkflowRun run = run(Result.SUCCESS, "def answer = " + BLOCK + " { sleep 1; 42 }\necho \"got ${answer}\"");

        jenkins.assertLogContains("got 42", run);
        Deployment deployment = only();
        assertThat(deployment.result()).hasToString("SUCCESS");
        assertThat(deployment.duration()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    @Test
    void valueThatCannotBeKeptOnDiskIsPassedOnToo() throws Exception {
        WorkflowRun run = run(Result.SUCCESS, "echo 'got ' + (" + BLOCK + " { 'shop-1.4.2' =~ /shop-(.*)/ })[0][1]");

        jenkins.assertLogContains("got 1.4.2", run);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FAILURE | %s { error 'boom' }                                          | FAILURE",
                "ABORTED | timeout(time: 5, unit: 'SECONDS') { %s { sleep 60 } }        | EXPIRED",
                "ABORTED | %s { timeout(time: 1, unit: 'SECONDS') { sleep 60 } }        | EXPIRED",
                "FAILURE | parallel a: { %s { sleep 60 } }, b: { sleep 1; error 'boom' }, failFast: true | ABORTED",
                "UNSTABLE | %s { unstable 'not quite' }                                  | SUCCESS",
                "SUCCESS | %s { catchError(buildResult: 'SUCCESS') { error 'boom' } }   | SUCCESS",
                "FAILURE | catchError { %s { error 'boom' } }                           | FAILURE"
            })
    void endOfTheBlockIsTheResult(String build, String script, String deployment) throws Exception {
        run(Result.fromString(build), script.formatted(BLOCK));

        assertThat(only().result()).hasToString(deployment);
    }

    @Test
    void failureIsPassedOnUntouched() throws Exception {
        WorkflowRun run =
                run(Result.SUCCESS, "try { " + BLOCK + " { error 'boom' } } catch (e) { echo \"caught ${e}\" }");

        jenkins.assertLogContains("caught hudson.AbortException: boom", run);
    }

    @Test
    void buildThatAPersonStopsIsAborted() throws Exception {
        WorkflowJob job = job(BLOCK + " { sleep 60 }");
        WorkflowRun run = job.scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage("Sleeping for", run);

        run.doStop();

        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(run));
        assertThat(only().result()).hasToString("ABORTED");
    }

    @Test
    void statedResultCountsWhenTheBlockEndsNormally() throws Exception {
        String block = BLOCK.replace(")", ", result: 'FAILURE')");

        run(Result.SUCCESS, block + " { echo 'smoke test failed, rolled back by hand' }");

        assertThat(only().result()).hasToString("FAILURE");
    }

    private WorkflowRun run(Result expected, String script) throws Exception {
        return jenkins.assertBuildStatus(expected, job(script).scheduleBuild2(0));
    }

    private WorkflowJob job(String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deploy");
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }

    private static Deployment only() throws Exception {
        List<Deployment> deployments = DoraStore.get().snapshot().deployments();
        assertThat(deployments).hasSize(1);
        return deployments.get(0);
    }
}
