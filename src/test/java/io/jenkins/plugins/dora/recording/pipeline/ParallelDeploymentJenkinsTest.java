package io.jenkins.plugins.dora.recording.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hudson.model.Result;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.recording.RecordingJenkinsTest;
import org.junit.jupiter.api.Test;

/** Deployments side by side. */
class ParallelDeploymentJenkinsTest extends RecordingJenkinsTest {
    @Test
    void branchThatFailsLeavesTheOthersAlone() throws Exception {
        run(
                Result.FAILURE,
                "parallel eu: {" + block("'eu-live'", "sleep 2") + "}, us: {" + block("'us-live'", "error 'boom'")
                        + "}");

        assertThat(deployments())
                .extracting(
                        Deployment::environment,
                        deployment -> deployment.result().name())
                .containsExactlyInAnyOrder(tuple("eu-live", "SUCCESS"), tuple("us-live", "FAILURE"));
    }

    @Test
    void cellsOfAMatrixRecordApart() throws Exception {
        run(matrix("", "echo 'deploying'"));

        assertThat(deployments())
                .extracting(
                        Deployment::environment,
                        deployment -> deployment.result().name())
                .containsExactlyInAnyOrder(tuple("eu-live", "SUCCESS"), tuple("us-live", "SUCCESS"));
        assertThat(deployments()).extracting(Deployment::id).doesNotHaveDuplicates();
    }

    @Test
    void cellThatFailsAbortsTheOthersWhereThatIsAskedFor() throws Exception {
        run(
                Result.FAILURE,
                matrix("failFast true", "script { if (REGION == 'us') { sleep 2; error 'boom' } else { sleep 60 } }"));

        assertThat(deployments())
                .extracting(
                        Deployment::environment,
                        deployment -> deployment.result().name())
                .containsExactlyInAnyOrder(tuple("eu-live", "ABORTED"), tuple("us-live", "FAILURE"));
    }

    private static String matrix(String option, String script) {
        return "pipeline { agent none\n stages { stage('Deploy') { " + option + "\n matrix {\n"
                + "axes { axis { name 'REGION'\n values 'eu', 'us' } }\n"
                + "stages { stage('Region') { steps {\n" + block("\"${REGION}-live\"", script) + "\n} } }\n"
                + "} } } }";
    }

    private static String block(String environment, String script) {
        return "withDoraDeployment(application: 'shop', version: '1.4.2', environment: " + environment + ") {" + script
                + "}";
    }
}
