package io.jenkins.plugins.dora.webhook.mapping;

import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.webhook.RuleField;
import io.jenkins.plugins.dora.profile.webhook.StatedEvent;
import io.jenkins.plugins.dora.profile.webhook.WebhookRule;
import io.jenkins.plugins.dora.webhook.body.BodyTime;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.body.UnreadableBodyException;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import io.jenkins.plugins.dora.webhook.interpretation.ResultWords;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Any sender of JSON: the matching rule defines the event, and where in the body its fields are. */
final class AnyJson implements Interpreter {
    private final List<WebhookRule> rules;

    AnyJson(List<WebhookRule> rules) {
        this.rules = rules;
    }

    @Override
    public List<Interpretation> read(Delivery delivery, Element body) {
        return Interpretation.ofEach(body, "the list is empty", this::interpretation);
    }

    private Interpretation interpretation(Element part) {
        if (rules.isEmpty()) {
            return Interpretation.ignored("the webhook has no rule; one has to say what JSON means", part);
        }
        return RuleMatch.first(rules, part)
                .map(match -> Interpretation.of(statement(match), part))
                .orElseGet(() -> Interpretation.ignored("no rule of the webhook matches", part));
    }

    private static Statement statement(RuleMatch match) {
        StatedEvent event = match.rule()
                .event()
                .orElseThrow(() -> new UnreadableBodyException("the rule does not say which event it is"));
        return switch (event) {
            case DEPLOYMENT -> deployment(match);
            case INCIDENT_OPENED -> incident(match, IncidentState.OPEN, required(match, RuleField.OPENED_AT));
            case INCIDENT_ACKNOWLEDGED ->
                incident(match, IncidentState.ACKNOWLEDGED, required(match, RuleField.ACKNOWLEDGED_AT));
            case INCIDENT_RESOLVED -> incident(match, IncidentState.RESOLVED, required(match, RuleField.RESOLVED_AT));
            case INCIDENT_WITHDRAWN ->
                incident(
                        match,
                        IncidentState.WITHDRAWN,
                        time(match, RuleField.RESOLVED_AT).orElseGet(() -> required(match, RuleField.OPENED_AT)));
        };
    }

    private static DeploymentStatement deployment(RuleMatch match) {
        String word = text(match, RuleField.RESULT);
        Result result = ResultWords.of(word)
                .orElseThrow(() -> new UnreadableBodyException("the result " + Echo.quoted(word)
                        + " is neither success, failure, aborted nor expired: it is not over"));
        return DeploymentStatement.ended(
                        text(match, RuleField.ID), match.names(), result, required(match, RuleField.FINISHED_AT))
                .startedAt(time(match, RuleField.STARTED_AT))
                .revision(match.stated(RuleField.REVISION));
    }

    private static IncidentStatement incident(RuleMatch match, IncidentState state, Instant at) {
        return new IncidentStatement(
                text(match, RuleField.ID), state, at, time(match, RuleField.OPENED_AT), match.names());
    }

    private static String text(RuleMatch match, RuleField field) {
        return match.stated(field).orElseThrow(() -> missing(field));
    }

    private static Instant required(RuleMatch match, RuleField field) {
        return time(match, field).orElseThrow(() -> missing(field));
    }

    private static Optional<Instant> time(RuleMatch match, RuleField field) {
        return match.stated(field).flatMap(text -> BodyTime.read(field.key(), text));
    }

    private static UnreadableBodyException missing(RuleField field) {
        return new UnreadableBodyException("the rule finds no " + field.key() + " in the body");
    }
}
