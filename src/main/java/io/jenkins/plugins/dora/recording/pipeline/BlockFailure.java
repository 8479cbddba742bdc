package io.jenkins.plugins.dora.recording.pipeline;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.rule.BuildOutcome;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** Derives the result of a deployment from the exception that its block threw. */
final class BlockFailure {
    private BlockFailure() {}

    static Result resultOf(Throwable failure) {
        if (!(failure instanceof FlowInterruptedException interruption)) {
            return failure instanceof InterruptedException ? Result.ABORTED : Result.FAILURE;
        }
        boolean expired = interruption.getCauses().stream()
                .anyMatch(cause -> BuildOutcome.isTimeout(cause.getClass().getName()));
        if (expired) {
            return Result.EXPIRED;
        }
        // Steps such as catchError pass a failure on as an interruption whose result says what it was.
        return interruption.getResult() == hudson.model.Result.FAILURE ? Result.FAILURE : Result.ABORTED;
    }
}
