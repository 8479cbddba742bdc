package io.jenkins.plugins.dora.recording.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jenkins.plugins.dora.model.value.Result;
import java.io.IOException;
import java.util.List;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.junit.jupiter.api.Test;

/** That a timeout makes a deployment EXPIRED needs the real step: see {@code BlockDeploymentJenkinsTest}. */
class BlockFailureTest {
    @Test
    void whatABlockThrowsIsAFailure() {
        assertThat(BlockFailure.resultOf(new IOException("connection refused"))).isEqualTo(Result.FAILURE);
    }

    @Test
    void interruptedBlockIsAborted() {
        assertThat(BlockFailure.resultOf(new InterruptedException())).isEqualTo(Result.ABORTED);
        assertThat(BlockFailure.resultOf(interruption(hudson.model.Result.ABORTED)))
                .isEqualTo(Result.ABORTED);
    }

    @Test
    void interruptionThatMeansAFailureIsAFailure() {
        assertThat(BlockFailure.resultOf(interruption(hudson.model.Result.FAILURE)))
                .isEqualTo(Result.FAILURE);
    }

    private static FlowInterruptedException interruption(hudson.model.Result result) {
        FlowInterruptedException interruption = mock();
        when(interruption.getResult()).thenReturn(result);
        when(interruption.getCauses()).thenReturn(List.of(mock(CauseOfInterruption.class)));
        return interruption;
    }
}
