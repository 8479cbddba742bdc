package io.jenkins.plugins.dora.webhook.github;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Optional;

/** A merged pull request; it is a deployment if a rule matches it. */
final class PullRequest {
    private PullRequest() {}

    static Interpretation in(Element body) {
        Element request = body.child("pull_request");
        if (!body.is("closed", "action") || !request.isTrue("merged")) {
            return Interpretation.ignored("the pull request was not merged", body);
        }
        StatedNames names = StatedNames.of(Optional.of(Repository.name(body)), Optional.empty(), Optional.empty());
        DeploymentStatement deployment = DeploymentStatement.ended(
                        Repository.id(body, "pull", body.require("number")),
                        names,
                        Result.SUCCESS,
                        request.requireTime("merged_at"))
                .revision(request.text("merge_commit_sha"));
        return Interpretation.of(deployment, body)
                .onlyByRule("no rule says that what is merged is deployed; a push states its commits", "pull_request");
    }
}
