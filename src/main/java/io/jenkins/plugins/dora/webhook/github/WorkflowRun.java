package io.jenkins.plugins.dora.webhook.github;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.ResultWords;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Optional;

/**
 * A finished run of a GitHub Actions workflow; it is a deployment if a rule matches it.
 *
 * <p>A run that is repeated keeps its number, so the attempt is part of the id. It ends when it was last updated: there is
 * no other time of its end.
 */
final class WorkflowRun {
    private static final String FIRST_ATTEMPT = "1";

    private WorkflowRun() {}

    static Interpretation in(Element body) {
        Element run = body.child("workflow_run");
        if (!body.is("completed", "action")) {
            return Interpretation.ignored("the workflow run is not over", body);
        }
        String conclusion = run.text("conclusion").orElse("");
        Optional<Result> result = ResultWords.of(conclusion);
        if (result.isEmpty()) {
            return Interpretation.ignored(
                    "the workflow run was concluded as " + conclusion + " and deployed nothing", body);
        }
        String id = run.require("id") + '/' + run.text("run_attempt").orElse(FIRST_ATTEMPT);
        StatedNames names = StatedNames.of(Optional.of(Repository.name(body)), Optional.empty(), Optional.empty());
        DeploymentStatement deployment = DeploymentStatement.ended(
                        Repository.id(body, "run", id), names, result.get(), run.requireTime("updated_at"))
                .startedAt(run.time("run_started_at").or(() -> run.time("created_at")))
                .revision(run.text("head_sha"));
        return Interpretation.of(deployment, body)
                .onlyByRule("no rule says that this workflow deploys", "workflow_run", "workflow");
    }
}
