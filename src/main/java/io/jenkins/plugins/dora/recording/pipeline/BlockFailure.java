package io.jenkins.plugins.dora.recording.pipeline;

import io.jenkins.plugins.dora.model.Result;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** Tells from what a block threw how the deployment in it ended. */
final class BlockFailure {
    /** What the step {@code timeout} gives as its cause; by name, since its plugin may be missing. */
    private static final String TIMEOUT = "org.jenkinsci.plugins.workflow.steps.TimeoutStepExecution$ExceededTimeout";

    private BlockFailure() {}

    static Result resultOf(Throwable failure) {
        if (!(failure instanceof FlowInterruptedException interruption)) {
            return failure instanceof InterruptedException ? Result.ABORTED : Result.FAILURE;
        }
        boolean expired = interruption.getCauses().stream()
                .anyMatch(cause -> cause.getClass().getName().equals(TIMEOUT));
        if (expired) {
            return Result.EXPIRED;
        }
        // Steps such as catchError pass a failure on as an interruption whose result says what it was.
        return interruption.getResult() == hudson.model.Result.FAILURE ? Result.FAILURE : Result.ABORTED;
    }
}
