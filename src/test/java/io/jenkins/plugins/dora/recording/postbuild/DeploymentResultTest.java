package io.jenkins.plugins.dora.recording.postbuild;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import org.junit.jupiter.api.Test;

class DeploymentResultTest {
    @Test
    void resultOfTheBuildDecides() {
        assertThat(DeploymentResult.of(null, false)).contains(io.jenkins.plugins.dora.model.Result.SUCCESS);
        assertThat(DeploymentResult.of(Result.SUCCESS, false)).contains(io.jenkins.plugins.dora.model.Result.SUCCESS);
        assertThat(DeploymentResult.of(Result.UNSTABLE, false)).contains(io.jenkins.plugins.dora.model.Result.SUCCESS);
        assertThat(DeploymentResult.of(Result.FAILURE, false)).contains(io.jenkins.plugins.dora.model.Result.FAILURE);
        assertThat(DeploymentResult.of(Result.ABORTED, false)).contains(io.jenkins.plugins.dora.model.Result.ABORTED);
    }

    @Test
    void timeoutIsAnExpiredDeployment() {
        assertThat(DeploymentResult.of(Result.ABORTED, true)).contains(io.jenkins.plugins.dora.model.Result.EXPIRED);
        assertThat(DeploymentResult.of(Result.FAILURE, true)).contains(io.jenkins.plugins.dora.model.Result.FAILURE);
    }

    @Test
    void buildThatDidNotRunIsNoAttempt() {
        assertThat(DeploymentResult.of(Result.NOT_BUILT, false)).isEmpty();
    }
}
