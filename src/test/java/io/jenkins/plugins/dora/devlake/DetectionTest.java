package io.jenkins.plugins.dora.devlake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.devlake.Pipeline.Found;
import io.jenkins.plugins.dora.devlake.Pipeline.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pipelines are deployments: the cases of DevLake's table {@code deployment_generator} in our words. */
class DetectionTest {
    private static final Task COMPILED = new Task("SUCCESS", "", "");
    private static final Task DEPLOYED = new Task("SUCCESS", "DEPLOYMENT", "PRODUCTION");
    private static final Task SKIPPED = new Task("SKIPPED", "DEPLOYMENT", "PRODUCTION");

    @Test
    void pipelineOfTheTypeIsADeploymentWhateverItsResult() {
        assertFoundByBoth("FAILURE", pipeline("FAILURE", "DEPLOYMENT", "PRODUCTION"));
        assertFoundByBoth("SUCCESS", pipeline("SUCCESS", "DEPLOYMENT", "PRODUCTION"));
    }

    @Test
    void pipelineThatFailedAfterATaskDeployedIsAFailedDeployment() {
        assertFoundByBoth("FAILURE", pipeline("FAILURE", "", "", DEPLOYED, COMPILED));
    }

    /** By the step, each of these would be a deployment with the result of its own. */
    @Test
    void severalTasksThatDeployedAreOneDeploymentByTheirPipeline() {
        assertFoundByBoth("FAILURE", pipeline("FAILURE", "", "", DEPLOYED, DEPLOYED, DEPLOYED, DEPLOYED));
    }

    @Test
    void pipelineThatOnlyCompiledIsNone() {
        assertFoundByNone(pipeline("FAILURE", "", ""));
        assertFoundByNone(pipeline("SUCCESS", "", "", COMPILED, COMPILED));
    }

    @Test
    void whatWasSkippedIsNone() {
        assertFoundByNone(pipeline("SKIPPED", "DEPLOYMENT", "PRODUCTION"));
        assertFoundByNone(pipeline("SUCCESS", "", "", SKIPPED));
    }

    /** DevLake keeps a deployment without an environment; ours is not recorded, and says what is missing. */
    @Test
    void deploymentWithoutAnEnvironmentIsNotRecordedHere() {
        Pipeline toNowhere = pipeline("SUCCESS", "DEPLOYMENT", "");

        assertThat(toNowhere.foundByDevLake()).contains(new Found("SUCCESS", ""));
        assertThat(toNowhere.foundByRules()).isEmpty();
    }

    /** DevLake takes a pipeline that still runs for a deployment without a finish; ours is one when it is over. */
    @Test
    void runningPipelineIsNoDeploymentHereYet() {
        Pipeline running = new Pipeline("FAILURE", false, "", "", List.of(DEPLOYED));

        assertThat(running.foundByDevLake()).contains(new Found("FAILURE", "PRODUCTION"));
        assertThat(running.foundByRules()).isEmpty();
    }

    private static void assertFoundByBoth(String result, Pipeline pipeline) {
        assertThat(pipeline.foundByDevLake()).contains(new Found(result, "PRODUCTION"));
        assertThat(pipeline.foundByRules()).isEqualTo(pipeline.foundByDevLake());
    }

    private static void assertFoundByNone(Pipeline pipeline) {
        assertThat(pipeline.foundByDevLake()).isEmpty();
        assertThat(pipeline.foundByRules()).isEmpty();
    }

    private static Pipeline pipeline(String result, String type, String environment, Task... tasks) {
        return new Pipeline(result, true, type, environment, List.of(tasks));
    }
}
