package io.jenkins.plugins.dora.webhook.statement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.webhook.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes what a body states as JSON, with the fields of the event that it would be recorded as. */
public final class StatementJson {
    private final Source source;

    /** @param source what sends the bodies */
    public StatementJson(Source source) {
        this.source = source;
    }

    /** Returns the JSON; empty if the statement is not an event, or a deployment is not over. */
    public Optional<ObjectNode> of(Statement statement) {
        if (statement instanceof DeploymentStatement deployment && deployment.isOver()) {
            return Optional.of(deployment(deployment));
        }
        if (statement instanceof VersionStatement version) {
            return Optional.of(version(version));
        }
        return statement instanceof IncidentStatement incident ? Optional.of(incident(incident)) : Optional.empty();
    }

    private ObjectNode deployment(DeploymentStatement deployment) {
        ObjectNode json = event("deployment", deployment.id());
        text(json, "application", deployment.names().application());
        json.put("version", deployment.version());
        text(json, "environment", deployment.names().environment());
        text(json, "tier", deployment.tier().map(Enum::name));
        time(json, "startedAt", deployment.startedAt().or(deployment::createdAt));
        time(json, "finishedAt", deployment.finishedAt());
        text(json, "result", deployment.result().map(Enum::name));
        text(json, "kind", deployment.kind().map(Enum::name));
        text(json, "revision", deployment.revision());
        return json.put("source", source.label());
    }

    private ObjectNode version(VersionStatement version) {
        ObjectNode json = event("version", version.id());
        text(json, "application", version.names().application());
        json.put("version", version.version());
        json.put("builtAt", version.builtAt().toString());
        json.put("revision", version.revision());
        changes(json.putArray("changes"), version.changes());
        if (version.changesCut()) {
            json.put("changesCut", true);
        }
        return json;
    }

    private ObjectNode incident(IncidentStatement incident) {
        ObjectNode json = event("incident", incident.id());
        json.put("state", incident.state().shown().name());
        text(json, "application", incident.names().application());
        text(json, "environment", incident.names().environment());
        time(json, "openedAt", incident.openedAt());
        switch (incident.state()) {
            case ACKNOWLEDGED -> json.put("acknowledgedAt", incident.at().toString());
            case RESOLVED -> json.put("resolvedAt", incident.at().toString());
            case OPEN, REOPENED, WITHDRAWN -> {}
        }
        text(json, "title", incident.names().title());
        text(json, "url", incident.names().url());
        return json.put("source", source.label());
    }

    private static ObjectNode event(String type, String id) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("id", id);
    }

    private static void changes(ArrayNode json, List<Change> changes) {
        for (Change change : changes) {
            ObjectNode each = json.addObject()
                    .put("id", change.id())
                    .put("committedAt", change.committedAt().toString());
            if (change.merge()) {
                each.put("merge", true);
            }
        }
    }

    private static void text(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
    }

    private static void time(ObjectNode json, String name, Optional<Instant> value) {
        value.ifPresent(time -> json.put(name, time.toString()));
    }
}
