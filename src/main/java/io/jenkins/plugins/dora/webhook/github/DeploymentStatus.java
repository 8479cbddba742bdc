package io.jenkins.plugins.dora.webhook.github;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of the status of a GitHub deployment.
 *
 * <p>It ends when that status was made. {@code inactive} follows every success once there is a newer deployment, and is ignored.
 */
final class DeploymentStatus {
    private DeploymentStatus() {}

    static Interpretation in(Element body) {
        Element status = body.child("deployment_status");
        String state = status.require("state");
        return switch (state) {
            case "success" -> Interpretation.of(ended(body, Result.SUCCESS), body);
            case "failure", "error" -> Interpretation.of(ended(body, Result.FAILURE), body);
            case "in_progress" -> Interpretation.of(begun(body, status.time("created_at")), body);
            default -> Interpretation.ignored("the state " + state + " is not the end of a deployment", body);
        };
    }

    private static DeploymentStatement ended(Element body, Result result) {
        return described(
                DeploymentStatement.ended(
                        id(body), names(body), result, body.requireTime("deployment_status", "created_at")),
                body);
    }

    private static DeploymentStatement begun(Element body, Optional<Instant> at) {
        return described(DeploymentStatement.underWay(id(body), names(body), at), body);
    }

    private static DeploymentStatement described(DeploymentStatement statement, Element body) {
        Element deployment = body.child("deployment");
        return statement
                .createdAt(deployment.time("created_at"))
                .revision(deployment.text("sha"))
                .tier(
                        deployment.isTrue("production_environment")
                                ? Optional.of(EnvironmentTier.PRODUCTION)
                                : Optional.empty());
    }

    private static String id(Element body) {
        return Repository.id(body, "deployment", body.require("deployment", "id"));
    }

    private static StatedNames names(Element body) {
        return StatedNames.of(
                Optional.of(Repository.name(body)),
                body.text("deployment", "environment").or(() -> body.text("deployment_status", "environment")),
                Optional.empty());
    }
}
