package io.jenkins.plugins.dora.webhook.gitlab;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.ResultWords;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Optional;

/** A finished pipeline; it is a deployment if a rule matches it. */
final class GitLabPipeline {
    private GitLabPipeline() {}

    static Interpretation in(Element body) {
        Element pipeline = body.child("object_attributes");
        String status = pipeline.require("status");
        Optional<Result> result = ResultWords.of(status);
        if (result.isEmpty()) {
            return Interpretation.ignored("the status " + status + " is not the end of a pipeline that ran", body);
        }
        DeploymentStatement deployment = DeploymentStatement.ended(
                        Project.id(body, "pipeline", pipeline.require("id")),
                        StatedNames.of(Project.name(body), Optional.empty(), Optional.empty()),
                        result.get(),
                        pipeline.requireTime("finished_at"))
                .startedAt(pipeline.time("created_at"))
                .revision(pipeline.text("sha"));
        return Interpretation.of(deployment, body)
                .onlyByRule(
                        "no rule says that this pipeline deploys",
                        "object_kind",
                        "object_attributes",
                        "builds",
                        "merge_request",
                        "commit");
    }
}
