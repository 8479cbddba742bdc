package io.jenkins.plugins.dora.recording.pipeline;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.recording.BuildIntake;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * Executes {@code withDoraDeployment}: runs the block, records its result, then passes on what the block returned or threw.
 *
 * <p>What a restart must not lose is in fields that are kept. The block's value is not among them, since a Pipeline
 * may return what cannot be kept: if the controller dies in the instant between the block's end and the record, the
 * record is made on resuming and the step returns null.
 */
final class BlockDeploymentExecution extends RecordingExecution {
    private static final long serialVersionUID = 1L;

    private final BlockDeploymentStep step;
    private final Instant startedAt = now();
    private @Nullable Instant finishedAt;
    private @Nullable Throwable failure;
    private transient @Nullable Object value;

    BlockDeploymentExecution(StepContext context, BlockDeploymentStep step) {
        super(context);
        this.step = step;
    }

    @Override
    public boolean start() {
        getContext().newBodyInvoker().withCallback(new Callback()).start();
        return false;
    }

    @Override
    public void onResume() {
        if (finishedAt != null) {
            recordAndGoOn();
        }
    }

    @Override
    public boolean blocksRestart() {
        return finishedAt != null;
    }

    @Override
    String subject() {
        return "deployment";
    }

    @Override
    List<String> record(StepSurroundings surroundings) throws IOException {
        Result result = failure == null ? step.statedResult().orElse(Result.SUCCESS) : BlockFailure.resultOf(failure);
        return new BuildIntake(surroundings.build())
                .deployment(step.begin(surroundings.facts(), UnaryOperator.identity())
                        .between(startedAt, Objects.requireNonNull(finishedAt))
                        .result(result));
    }

    @Override
    void goOn() {
        if (failure == null) {
            getContext().onSuccess(value);
        } else {
            getContext().onFailure(failure);
        }
    }

    private void ended(@Nullable Object blockValue, @Nullable Throwable blockFailure) {
        value = blockValue;
        failure = blockFailure;
        finishedAt = now();
        recordAndGoOn();
    }

    private final class Callback extends BodyExecutionCallback {
        private static final long serialVersionUID = 1L;

        @Override
        public void onSuccess(StepContext context, @Nullable Object result) {
            ended(result, null);
        }

        @Override
        public void onFailure(StepContext context, Throwable thrown) {
            ended(null, thrown);
        }
    }
}
