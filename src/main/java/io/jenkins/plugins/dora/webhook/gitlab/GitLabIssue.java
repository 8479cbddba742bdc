package io.jenkins.plugins.dora.webhook.gitlab;

import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.IncidentLabel;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident of GitLab, or an issue with the label {@code incident}.
 *
 * <p>Its number is the identity: the same incident is sent as {@code work_item} and as {@code issue}. One that loses its type
 * or its label was no incident.
 */
final class GitLabIssue {
    private static final String TYPE = "incident";

    private GitLabIssue() {}

    static Interpretation in(Element body) {
        Element issue = body.child("object_attributes");
        Interpretation interpretation = Interpretation.of(statement(body, issue), body);
        if (isIncident(body, issue) || stopsToBe(body)) {
            return interpretation;
        }
        return interpretation.onlyByRule(
                "it is neither of type Incident nor labelled \"incident\"",
                "object_kind",
                "object_attributes",
                "labels");
    }

    private static boolean isIncident(Element body, Element issue) {
        return issue.text("type").filter(TYPE::equalsIgnoreCase).isPresent()
                || IncidentLabel.isAmong(issue.children("labels"), "title")
                || IncidentLabel.isAmong(body.children("labels"), "title");
    }

    private static boolean stopsToBe(Element body) {
        return !isIncident(body, body.child("object_attributes")) && isChanged(body, "previous", "current");
    }

    private static boolean beginsToBe(Element body) {
        return isChanged(body, "current", "previous");
    }

    /** Returns whether the type or the label of an incident is on the one side of what changed, and not on the other. */
    private static boolean isChanged(Element body, String with, String without) {
        Element changes = body.child("changes");
        boolean hasType =
                changes.text("type", with).filter(TYPE::equalsIgnoreCase).isPresent();
        boolean hasLabel = IncidentLabel.isAmong(changes.children("labels", with), "title")
                && !IncidentLabel.isAmong(changes.children("labels", without), "title");
        return hasType || hasLabel;
    }

    private static IncidentStatement statement(Element body, Element issue) {
        if (stopsToBe(body)) {
            return statement(body, issue, IncidentState.WITHDRAWN, issue.requireTime("updated_at"));
        }
        if (issue.is("closed", "state")) {
            Instant end = issue.time("closed_at").orElseGet(() -> issue.requireTime("updated_at"));
            return statement(body, issue, IncidentState.RESOLVED, end);
        }
        boolean isReopened = issue.is("reopen", "action");
        return isReopened || issue.is("update", "action") && beginsToBe(body)
                ? statement(body, issue, IncidentState.REOPENED, issue.requireTime("updated_at"))
                : statement(body, issue, IncidentState.OPEN, issue.requireTime("created_at"));
    }

    private static IncidentStatement statement(Element body, Element issue, IncidentState state, Instant at) {
        return new IncidentStatement(
                Project.id(body, "issue", issue.require("iid")),
                state,
                at,
                issue.time("created_at"),
                names(body, issue));
    }

    /** A confidential issue is hidden from users who may see the incident here, so its title is left out. */
    private static StatedNames names(Element body, Element issue) {
        return StatedNames.ofIncident(
                Project.name(body),
                Optional.empty(),
                issue.isTrue("confidential") ? Optional.empty() : issue.text("title"),
                issue.text("url"));
    }
}
