package io.jenkins.plugins.dora.webhook.aws;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Optional;

/**
 * An execution of a pipeline of CodePipeline changed its state; those of stages and actions do not count.
 *
 * <p>A pipeline has no environment, so a rule has to name it. An execution that is tried again keeps its id, so the attempt
 * is part of ours.
 */
final class CodePipeline {
    private CodePipeline() {}

    static Interpretation in(Element event) {
        Element detail = event.child("detail");
        String state = detail.require("state");
        return switch (state) {
            case "STARTED", "RESUMED" -> Interpretation.ignored("the execution is not over", event);
            case "SUCCEEDED" -> ended(event, detail, Result.SUCCESS);
            case "FAILED" -> ended(event, detail, Result.FAILURE);
            case "STOPPED", "CANCELED" -> ended(event, detail, Result.ABORTED);
            default -> Interpretation.ignored("the state " + state + " is not the end of an execution that ran", event);
        };
    }

    private static Interpretation ended(Element event, Element detail, Result result) {
        String execution = detail.require("execution-id");
        String id = detail.text("pipeline-execution-attempt")
                .map(attempt -> execution + '/' + attempt)
                .orElse(execution);
        StatedNames names = StatedNames.of(detail.text("pipeline"), Optional.empty(), Optional.of(execution));
        return Interpretation.of(
                DeploymentStatement.ended(
                                Account.id(event, "codepipeline", id), names, result, event.requireTime("time"))
                        .startedAt(detail.time("start-time")),
                event);
    }
}
