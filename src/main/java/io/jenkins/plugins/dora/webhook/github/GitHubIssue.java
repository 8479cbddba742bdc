package io.jenkins.plugins.dora.webhook.github;

import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.IncidentLabel;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.time.Instant;
import java.util.Optional;

/**
 * An issue with the label {@code incident}, which begins when the issue was opened, whenever it got the label.
 *
 * <p>Its state decides whether it has ended: {@code closed_at} stays when it is opened again. An issue that loses the
 * label, is deleted or goes to another repository was no incident here.
 */
final class GitHubIssue {
    private GitHubIssue() {}

    static Interpretation in(Element body) {
        String action = body.require("action");
        Element issue = body.child("issue");
        boolean isLabelled = IncidentLabel.isAmong(issue.children("labels"), "name");
        boolean isChanged =
                body.text("label", "name").filter(IncidentLabel::isNamed).isPresent();
        IncidentStatement statement = statement(action, isChanged, body, issue);
        boolean losesLabel = action.equals("unlabeled") && isChanged;
        return isLabelled || losesLabel
                ? Interpretation.of(statement, body)
                : Interpretation.of(statement, body)
                        .onlyByRule("the issue has no label \"incident\"", "issue", "label", "action");
    }

    private static IncidentStatement statement(String action, boolean labelChanges, Element body, Element issue) {
        Instant changedAt = issue.requireTime("updated_at");
        return switch (action) {
            case "deleted", "transferred" -> statement(IncidentState.WITHDRAWN, changedAt, body, issue);
            case "unlabeled" ->
                labelChanges
                        ? statement(IncidentState.WITHDRAWN, changedAt, body, issue)
                        : asItIs(IncidentState.OPEN, body, issue);
            case "labeled" -> asItIs(labelChanges ? IncidentState.REOPENED : IncidentState.OPEN, body, issue);
            case "reopened" -> asItIs(IncidentState.REOPENED, body, issue);
            default -> asItIs(IncidentState.OPEN, body, issue);
        };
    }

    /** @param ifOpen the state of an issue that is open */
    private static IncidentStatement asItIs(IncidentState ifOpen, Element body, Element issue) {
        if (issue.is("closed", "state")) {
            return statement(IncidentState.RESOLVED, issue.requireTime("closed_at"), body, issue);
        }
        return statement(
                ifOpen, issue.requireTime(ifOpen == IncidentState.OPEN ? "created_at" : "updated_at"), body, issue);
    }

    private static IncidentStatement statement(IncidentState state, Instant at, Element body, Element issue) {
        StatedNames names = StatedNames.ofIncident(
                Optional.of(Repository.name(body)), Optional.empty(), issue.text("title"), issue.text("html_url"));
        return new IncidentStatement(
                Repository.id(body, "issue", issue.require("number")), state, at, issue.time("created_at"), names);
    }
}
