package io.jenkins.plugins.dora.recording.pipeline;

import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.Result;
import java.time.Instant;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Runs {@code doraDeployment}; resumed after a restart, it records once more under the same id. */
final class RecordDeploymentExecution extends RecordingExecution {
    private static final long serialVersionUID = 1L;

    private final RecordDeploymentStep step;
    private final Instant calledAt = now();

    RecordDeploymentExecution(StepContext context, RecordDeploymentStep step) {
        super(context);
        this.step = step;
    }

    @Override
    public boolean start() {
        recordAndGoOn();
        return false;
    }

    @Override
    public void onResume() {
        recordAndGoOn();
    }

    @Override
    public boolean blocksRestart() {
        return true;
    }

    @Override
    DeploymentBuilder describe() {
        Instant finishedAt = Parameters.time("finishedAt", step.getFinishedAt()).orElse(calledAt);
        Instant startedAt = Parameters.time("startedAt", step.getStartedAt()).orElse(finishedAt);
        return step.begin()
                .between(startedAt, finishedAt)
                .result(step.statedResult().orElse(Result.SUCCESS));
    }

    @Override
    void goOn() {
        getContext().onSuccess(null);
    }
}
