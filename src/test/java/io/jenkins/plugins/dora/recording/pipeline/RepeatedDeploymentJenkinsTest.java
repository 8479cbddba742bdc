package io.jenkins.plugins.dora.recording.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.recording.RecordingJenkinsTest;
import java.util.Map;
import java.util.Optional;
import org.jenkinsci.plugins.pipeline.modeldefinition.actions.RestartDeclarativePipelineAction;
import org.jenkinsci.plugins.workflow.cps.replay.ReplayAction;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;

/** Each attempt is a deployment of its own. */
class RepeatedDeploymentJenkinsTest extends RecordingJenkinsTest {
    @Test
    void eachTryOfARetryIsRecorded() throws Exception {
        run("""
                def tries = 0
                retry(3) {
                  withDoraDeployment(application: 'shop', version: '1.4.2', environment: 'production') {
                    tries = tries + 1
                    if (tries < 3) { error 'not yet' }
                  }
                }
                """);

        assertThat(deployments())
                .extracting(Deployment::result)
                .containsExactly(Result.FAILURE, Result.FAILURE, Result.SUCCESS);
        assertThat(deployments()).extracting(Deployment::id).doesNotHaveDuplicates();
    }

    @Test
    void replayIsAnotherDeployment() throws Exception {
        WorkflowRun run = run(deploy("1.4.2", "production"));

        jenkins.assertBuildStatusSuccess((WorkflowRun) run.getAction(ReplayAction.class)
                .run(deploy("1.4.3", "production"), Map.of())
                .get());

        assertThat(deployments()).extracting(Deployment::version).containsExactly("1.4.2", "1.4.3");
        assertThat(deployments())
                .extracting(Deployment::build)
                .extracting(Optional::get)
                .extracting(BuildReference::number)
                .containsExactly(1, 2);
    }

    @Test
    void restartFromAStageIsAnotherDeployment() throws Exception {
        WorkflowRun run = run("pipeline { agent none\n stages {\n"
                + "stage('Build') { steps { echo 'building' } }\n"
                + "stage('Deploy') { steps { " + deploy("1.4.2", "production") + " } }\n"
                + "} }");

        run.getAction(RestartDeclarativePipelineAction.class)
                .run("Deploy")
                .getFuture()
                .get();

        WorkflowRun restarted = run.getParent().getLastBuild();
        jenkins.assertBuildStatusSuccess(restarted);
        jenkins.assertLogNotContains("building", restarted);
        assertThat(deployments()).hasSize(2).extracting(Deployment::id).doesNotHaveDuplicates();
    }

    @Test
    void jobThatIsCreatedAnewUnderItsOldNameRecordsAnew() throws Exception {
        WorkflowJob first = run(deploy("1.4.2", "production")).getParent();
        first.delete();

        run(deploy("1.4.3", "production"));

        assertThat(deployments()).extracting(Deployment::version).containsExactly("1.4.2", "1.4.3");
        assertThat(deployments())
                .extracting(Deployment::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("deploy#1@"));
    }
}
