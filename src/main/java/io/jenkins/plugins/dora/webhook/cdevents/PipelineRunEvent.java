package io.jenkins.plugins.dora.webhook.cdevents;

import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.ResultWords;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.util.Optional;

/** A finished run of a pipeline; it is a deployment if a rule matches it. */
final class PipelineRunEvent {
    private PipelineRunEvent() {}

    static Interpretation in(String predicate, Element event) {
        if (!predicate.equals("finished")) {
            return Interpretation.ignored("the run of the pipeline is not over", event);
        }
        Element content = event.child("subject", "content");
        String outcome = content.text("outcome").orElse("");
        Optional<Result> result = ResultWords.of(outcome);
        if (result.isEmpty()) {
            return Interpretation.ignored("the outcome is " + outcome + ", which deploys nothing", event);
        }
        return Interpretation.of(
                        DeploymentStatement.ended(
                                Subject.id(event),
                                StatedNames.of(content.text("pipelineName"), Optional.empty(), Optional.empty()),
                                result.get(),
                                event.requireTime("context", "timestamp")),
                        event)
                .onlyByRule("no rule says that this pipeline deploys", "subject", "context");
    }
}
