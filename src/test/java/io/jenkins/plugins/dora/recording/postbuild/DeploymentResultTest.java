package io.jenkins.plugins.dora.recording.postbuild;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import org.junit.jupiter.api.Test;

class DeploymentResultTest {
    @Test
    void resultOfTheBuildDecides() {
        assertThat(DeploymentResult.of(null)).contains(io.jenkins.plugins.dora.model.Result.SUCCESS);
        assertThat(DeploymentResult.of(Result.SUCCESS)).contains(io.jenkins.plugins.dora.model.Result.SUCCESS);
        assertThat(DeploymentResult.of(Result.UNSTABLE)).contains(io.jenkins.plugins.dora.model.Result.SUCCESS);
        assertThat(DeploymentResult.of(Result.FAILURE)).contains(io.jenkins.plugins.dora.model.Result.FAILURE);
        assertThat(DeploymentResult.of(Result.ABORTED)).contains(io.jenkins.plugins.dora.model.Result.ABORTED);
    }

    @Test
    void buildThatDidNotRunIsNoAttempt() {
        assertThat(DeploymentResult.of(Result.NOT_BUILT)).isEmpty();
    }
}
