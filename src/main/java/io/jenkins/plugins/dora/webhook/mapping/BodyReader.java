package io.jenkins.plugins.dora.webhook.mapping;

import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.webhook.alert.Alertmanager;
import io.jenkins.plugins.dora.webhook.alert.Grafana;
import io.jenkins.plugins.dora.webhook.aws.Aws;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.UnreadableBodyException;
import io.jenkins.plugins.dora.webhook.cdevents.CdEvents;
import io.jenkins.plugins.dora.webhook.github.GitHub;
import io.jenkins.plugins.dora.webhook.gitlab.GitLab;
import io.jenkins.plugins.dora.webhook.incident.Jira;
import io.jenkins.plugins.dora.webhook.incident.Opsgenie;
import io.jenkins.plugins.dora.webhook.incident.PagerDuty;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import io.jenkins.plugins.dora.webhook.statement.Foreign;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import java.util.List;

/** Reads the bodies that come to one webhook. Whatever a body is, there is an answer. */
public final class BodyReader {
    private final Interpreter interpreter;
    private final Mapping mapping;

    /** @param webhook its source, its rules and the branches that it watches */
    public BodyReader(Webhook webhook) {
        interpreter = interpreter(webhook);
        mapping = new Mapping(webhook.rules());
    }

    /** Returns what a body states, one statement for each thing that it is about; never none. */
    public List<Statement> read(Delivery delivery) {
        try {
            return interpreter.read(delivery, delivery.json()).stream()
                    .map(mapping::apply)
                    .toList();
        } catch (UnreadableBodyException e) {
            return List.of(new Foreign(String.valueOf(e.getMessage())));
        }
    }

    private static Interpreter interpreter(Webhook webhook) {
        return switch (webhook.source()) {
            case ALERTMANAGER -> new Alertmanager();
            case GRAFANA -> new Grafana();
            case PAGERDUTY -> new PagerDuty();
            case GITHUB -> new GitHub(webhook.watch());
            case GITLAB -> new GitLab(webhook.watch());
            case JIRA -> new Jira();
            case AWS -> new Aws();
            case CDEVENTS -> new CdEvents();
            case OPSGENIE -> new Opsgenie();
            case JSON -> new AnyJson(webhook.rules());
        };
    }
}
