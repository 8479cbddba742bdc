package io.jenkins.plugins.dora.webhook.aws;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Optional;

/** A deployment of CodeDeploy changed its state. Its group is the environment; what was deployed is not in the event. */
final class CodeDeploy {
    private CodeDeploy() {}

    static Interpretation in(Element event) {
        String state = event.require("detail", "state");
        return switch (state) {
            case "START" ->
                Interpretation.of(DeploymentStatement.underWay(id(event), names(event), event.time("time")), event);
            case "SUCCESS" -> ended(event, Result.SUCCESS);
            case "FAILURE" -> ended(event, Result.FAILURE);
            case "STOP" -> ended(event, Result.ABORTED);
            default -> Interpretation.ignored("the state " + state + " is not the end of a deployment", event);
        };
    }

    private static Interpretation ended(Element event, Result result) {
        return Interpretation.of(
                DeploymentStatement.ended(id(event), names(event), result, event.requireTime("time")), event);
    }

    private static String id(Element event) {
        return Account.id(event, "codedeploy", event.require("detail", "deploymentId"));
    }

    private static StatedNames names(Element event) {
        return StatedNames.of(
                event.text("detail", "application"), event.text("detail", "deploymentGroup"), Optional.empty());
    }
}
