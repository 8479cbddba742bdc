package io.jenkins.plugins.dora.forwarding.format;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.profile.EnvironmentTiers;
import java.util.List;

/**
 * The incoming webhook of Apache DevLake: {@code <connection>/deployments} and {@code <connection>/issues}.
 *
 * <p>DevLake knows four environments and takes anything else for production, so deployments to environments of the tier
 * OTHER are not sent. It wants the address of a repository with each commit, which is not recorded, so commits are not sent.
 *
 * @param environments the tiers of environments
 */
public record DevLakeFormat(EnvironmentTiers environments) implements OutgoingFormat {
    private static final String CONTENT_TYPE = "application/json; charset=utf-8";
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<Posted> requests(Event event) {
        if (event instanceof Deployment deployment) {
            return deployment(deployment);
        }
        return event instanceof Incident incident ? List.of(incident(incident)) : List.of();
    }

    private List<Posted> deployment(Deployment deployment) {
        EnvironmentTier tier = environments.tierOf(deployment.environment(), deployment.tier());
        if (tier == EnvironmentTier.OTHER) {
            return List.of();
        }
        ObjectNode body = JSON.createObjectNode();
        body.put("id", deployment.id());
        body.put("name", deployment.application());
        body.put("displayTitle", deployment.application() + ' ' + deployment.version());
        body.put("result", deployment.isSuccess() ? "SUCCESS" : "FAILURE");
        body.put("environment", tier.name());
        body.put("originalEnvironment", deployment.environment());
        body.put("createdDate", deployment.startedAt().toString());
        body.put("startedDate", deployment.startedAt().toString());
        body.put("finishedDate", deployment.finishedAt().toString());
        return List.of(new Posted("/deployments", CONTENT_TYPE, body.toString()));
    }

    private static Posted incident(Incident incident) {
        String status = incident.resolvedAt().isPresent() ? "DONE" : "TODO";
        ObjectNode body = JSON.createObjectNode();
        body.put("issueKey", incident.id());
        body.put("type", "INCIDENT");
        body.put("title", incident.title().isEmpty() ? incident.id() : incident.title());
        body.put("status", status);
        body.put("originalStatus", status);
        body.put("createdDate", incident.openedAt().toString());
        incident.resolvedAt().ifPresent(at -> body.put("resolutionDate", at.toString()));
        if (!incident.url().isEmpty()) {
            body.put("url", incident.url());
        }
        return new Posted("/issues", CONTENT_TYPE, body.toString());
    }
}
