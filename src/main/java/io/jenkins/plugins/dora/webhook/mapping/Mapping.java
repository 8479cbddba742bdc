package io.jenkins.plugins.dora.webhook.mapping;

import io.jenkins.plugins.dora.profile.webhook.WebhookRule;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.Ignored;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import io.jenkins.plugins.dora.webhook.statement.VersionStatement;
import java.util.List;
import java.util.Optional;

/**
 * Decides by the rules of a webhook what counts, and what it is called.
 *
 * <p>The first rule that matches decides. Without rules, what a source takes for an event is one; with rules, what none of
 * them matches does not count.
 */
final class Mapping {
    private final List<WebhookRule> rules;

    Mapping(List<WebhookRule> rules) {
        this.rules = rules;
    }

    Statement apply(Interpretation interpretation) {
        if (!isEvent(interpretation.statement())) {
            return interpretation.statement();
        }
        if (rules.isEmpty()) {
            return interpretation
                    .whyNot()
                    .<Statement>map(reason -> ignored(reason, interpretation.statement()))
                    .orElse(interpretation.statement());
        }
        Optional<RuleMatch> match = RuleMatch.first(rules, interpretation.element());
        if (match.isEmpty()) {
            return ignored("no rule of the webhook matches", interpretation.statement());
        }
        if (interpretation.whyNot().isPresent()
                && !interpretation.subjects().isEmpty()
                && !match.get().looksAt(interpretation.subjects())) {
            return ignored(interpretation.whyNot().get(), interpretation.statement());
        }
        return named(interpretation.statement(), match.get().names());
    }

    private static boolean isEvent(Statement statement) {
        return statement instanceof DeploymentStatement
                || statement instanceof VersionStatement
                || statement instanceof IncidentStatement;
    }

    private static Ignored ignored(String why, Statement statement) {
        return new Ignored(
                why, statement instanceof IncidentStatement incident ? Optional.of(incident) : Optional.empty());
    }

    private static Statement named(Statement statement, StatedNames stated) {
        if (statement instanceof DeploymentStatement deployment) {
            DeploymentStatement named = deployment.named(stated.or(deployment.names()));
            return stated.environment().isPresent() ? named.tier(Optional.empty()) : named;
        }
        if (statement instanceof VersionStatement version) {
            return version.named(stated.or(version.names()));
        }
        return statement instanceof IncidentStatement incident
                ? incident.named(stated.or(incident.names()))
                : statement;
    }
}
