package io.jenkins.plugins.dora.recording.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import java.time.Instant;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class RestartJenkinsTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void blockSurvivesARestartOfTheController() throws Throwable {
        Instant[] restart = new Instant[1];
        sessions.then(jenkins -> {
            WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deploy");
            job.setDefinition(new CpsFlowDefinition(
                    "doraDeployment application: 'shop', version: '1.4.1', environment: 'production'\n"
                            + "def answer = withDoraDeployment(application: 'shop', version: '1.4.2',"
                            + " environment: 'production') { sleep 3; 42 }\n"
                            + "echo \"got ${answer}\"",
                    true));
            WorkflowRun run = job.scheduleBuild2(0).waitForStart();
            jenkins.waitForMessage("Sleeping for", run);
            restart[0] = Instant.now();
        });
        sessions.then(jenkins -> {
            WorkflowRun run = jenkins.jenkins
                    .getItemByFullName("deploy", WorkflowJob.class)
                    .getLastBuild();

            jenkins.assertBuildStatus(Result.SUCCESS, jenkins.waitForCompletion(run));
            jenkins.assertLogContains("got 42", run);
            assertThat(DoraStore.get().snapshot().deployments())
                    .extracting(Deployment::version)
                    .containsExactly("1.4.1", "1.4.2");
            Deployment resumed = DoraStore.get().snapshot().deployments().get(1);
            assertThat(resumed.startedAt()).isBefore(restart[0]);
            assertThat(resumed.finishedAt()).isAfter(restart[0]);
        });
    }
}
