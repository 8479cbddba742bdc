package io.jenkins.plugins.dora.forwarding.format;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.store.json.EventWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * CDEvents 0.5 in the structured mode of CloudEvents 1.0.
 *
 * <p>A success is a service that was deployed or rolled back. CDEvents has no service that was not deployed: any other
 * attempt is a run of a pipeline that finished. An incident is detected (reported if it has an address), and resolved. What
 * CDEvents cannot state of a deployment is in {@code customData.doraMetrics}: the event as it was recorded.
 *
 * <p>What arrived as a CDEvent is not sent as one again: two controllers that send to each other would never come to an end.
 *
 * @param source identifies this controller, an absolute URI
 */
public record CdEventsFormat(String source) implements OutgoingFormat {
    /** The field of {@code customData} with the event as it was recorded. */
    public static final String RECORDED = "doraMetrics";

    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";
    private static final String SPECIFICATION = "0.5.1";
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<Posted> requests(Event event) {
        if (event instanceof Deployment deployment && isOwn(deployment.source())) {
            return List.of(deployment.isSuccess() ? service(deployment) : run(deployment));
        }
        return event instanceof Incident incident && isOwn(incident.source()) ? incident(incident) : List.of();
    }

    private static boolean isOwn(String source) {
        return !source.equals(Source.CDEVENTS.label());
    }

    private Posted service(Deployment deployment) {
        boolean isRollback =
                deployment.statedKind().filter(Kind.ROLLBACK::equals).isPresent();
        ObjectNode content = JSON.createObjectNode();
        content.putObject("environment").put("id", deployment.environment());
        content.put("artifactId", artifact(deployment));
        ObjectNode data =
                data("service." + (isRollback ? "rolledback" : "deployed"), deployment, deployment.finishedAt());
        data.set("subject", subject(deployment.application(), content));
        return posted(withRecord(data, deployment));
    }

    private Posted run(Deployment deployment) {
        ObjectNode content = JSON.createObjectNode();
        content.put("pipelineName", deployment.application());
        content.put("outcome", outcome(deployment.result()));
        ObjectNode data = data("pipelinerun.finished", deployment, deployment.finishedAt());
        data.set("subject", subject(deployment.id(), content));
        return posted(withRecord(data, deployment));
    }

    private static String outcome(Result result) {
        return switch (result) {
            case SUCCESS -> "success";
            case FAILURE -> "failure";
            case ABORTED -> "cancel";
            case EXPIRED -> "error";
        };
    }

    private List<Posted> incident(Incident incident) {
        List<Posted> requests = new ArrayList<>();
        boolean hasAddress = !incident.url().isEmpty();
        ObjectNode content = content(incident);
        if (hasAddress) {
            content.put("ticketURI", incident.url());
        }
        ObjectNode opened = data("incident." + (hasAddress ? "reported" : "detected"), incident, incident.openedAt());
        opened.set("subject", subject(incident.id(), content));
        requests.add(posted(opened));
        incident.resolvedAt().ifPresent(at -> {
            ObjectNode resolved = data("incident.resolved", incident, at);
            resolved.set("subject", subject(incident.id(), content(incident)));
            requests.add(posted(resolved));
        });
        return requests;
    }

    private static ObjectNode content(Incident incident) {
        ObjectNode content = JSON.createObjectNode();
        content.put("description", incident.title());
        incident.environment()
                .ifPresent(name -> content.putObject("environment").put("id", name));
        content.putObject("service").put("id", incident.application());
        return content;
    }

    /** Returns an artifact as a package URL, which CDEvents wants. */
    private static String artifact(Deployment deployment) {
        return "pkg:generic/" + encoded(deployment.application()) + '@' + encoded(deployment.version());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private ObjectNode subject(String id, ObjectNode content) {
        ObjectNode subject = JSON.createObjectNode();
        subject.put("id", id);
        subject.put("source", source);
        subject.set("content", content);
        return subject;
    }

    /** The same event of the same controller always gets the same id, so that a repetition is recognized. */
    private ObjectNode data(String type, Event event, Instant at) {
        String full = "dev.cdevents." + type + ".0.3.0";
        byte[] content = EventWriter.content(event);
        UUID id = UUID.nameUUIDFromBytes(
                (full + new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        ObjectNode data = JSON.createObjectNode();
        data.putObject("context")
                .put("specversion", SPECIFICATION)
                .put("id", id.toString())
                .put("source", source)
                .put("type", full)
                .put("timestamp", at.toString());
        return data;
    }

    private static ObjectNode withRecord(ObjectNode data, Deployment deployment) {
        try {
            data.putObject("customData").set(RECORDED, JSON.readTree(EventWriter.line(deployment)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        data.put("customDataContentType", "application/json");
        return data;
    }

    private static Posted posted(ObjectNode data) {
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.set("id", data.at("/context/id"));
        event.set("source", data.at("/context/source"));
        event.set("type", data.at("/context/type"));
        event.set("time", data.at("/context/timestamp"));
        event.put("datacontenttype", "application/json");
        event.set("data", data);
        return new Posted("", CONTENT_TYPE, event.toString());
    }
}
