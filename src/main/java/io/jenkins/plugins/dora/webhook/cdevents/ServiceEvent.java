package io.jenkins.plugins.dora.webhook.cdevents;

import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;

/** A service was deployed, upgraded or rolled back. These events have neither a start nor a failure. */
final class ServiceEvent {
    private ServiceEvent() {}

    static Interpretation in(String predicate, Element event) {
        return switch (predicate) {
            case "deployed", "upgraded" -> Interpretation.of(deployment(event), event);
            case "rolledback" -> Interpretation.of(deployment(event).kind(Kind.ROLLBACK), event);
            default -> Interpretation.ignored("service." + predicate + " deploys nothing", event);
        };
    }

    private static DeploymentStatement deployment(Element event) {
        Element content = event.child("subject", "content");
        return DeploymentStatement.ended(
                Subject.idOfEvent(event),
                StatedNames.of(
                        event.text("subject", "id"), content.text("environment", "id"), content.text("artifactId")),
                Result.SUCCESS,
                event.requireTime("context", "timestamp"));
    }
}
