package io.jenkins.plugins.dora.webhook.gitlab;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.ResultWords;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Arrays;
import java.util.Optional;

/**
 * A change of the status of a GitLab deployment.
 *
 * <p>It begins when it was {@code running}, which another body reports. The whole revision is only in the address of the commit.
 */
final class GitLabDeployment {
    private GitLabDeployment() {}

    static Interpretation in(Element body) {
        String status = body.require("status");
        String id = Project.id(body, "deployment", body.require("deployment_id"));
        StatedNames names = StatedNames.of(Project.name(body), body.text("environment"), Optional.empty());
        Optional<Result> result = ResultWords.of(status);
        if (result.isPresent()) {
            return Interpretation.of(
                    described(
                            DeploymentStatement.ended(id, names, result.get(), body.requireTime("status_changed_at")),
                            body),
                    body);
        }
        return status.equals("running")
                ? Interpretation.of(
                        described(DeploymentStatement.underWay(id, names, body.time("status_changed_at")), body), body)
                : Interpretation.ignored("the status " + status + " is not the end of a deployment", body);
    }

    private static DeploymentStatement described(DeploymentStatement deployment, Element body) {
        return deployment.tier(tier(body)).revision(revision(body));
    }

    private static Optional<EnvironmentTier> tier(Element body) {
        return body.text("environment_tier")
                .flatMap(name -> Arrays.stream(EnvironmentTier.values())
                        .filter(tier -> tier.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    private static Optional<String> revision(Element body) {
        Optional<String> beginning = body.text("short_sha");
        return body.text("commit_url")
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .filter(revision -> beginning.filter(revision::startsWith).isPresent())
                .or(() -> beginning);
    }
}
