package io.jenkins.plugins.dora.webhook.incident;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.interpretation.Interpreter;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Jira: webhooks about issues, of Cloud and Data Center.
 *
 * <p>An issue ends at its {@code resolutiondate}; that is {@code null} again once it is reopened.
 */
public final class Jira implements Interpreter {
    private static final Set<String> KNOWN = Set.of("jira:issue_created", "jira:issue_updated", "jira:issue_deleted");
    private static final Set<String> STATE_FIELDS = Set.of("status", "resolution");

    @Override
    public List<Interpretation> read(Delivery delivery, Element body) {
        Optional<String> event = body.text("webhookEvent");
        if (event.isEmpty()) {
            return List.of(Interpretation.foreign("a body of Jira has a webhookEvent", body));
        }
        if (!KNOWN.contains(event.get())) {
            return List.of(Interpretation.ignored(event.get() + " neither begins nor ends an issue", body));
        }
        return List.of(Interpretation.in(body, () -> interpretation(event.get(), body)));
    }

    private static Interpretation interpretation(String event, Element body) {
        if (event.equals("jira:issue_deleted")) {
            return Interpretation.of(statement(body, IncidentState.WITHDRAWN, body.requireTime("timestamp")), body);
        }
        if (event.equals("jira:issue_updated") && !changesState(body)) {
            return Interpretation.ignored("neither status nor resolution has changed", body);
        }
        Element fields = body.child("issue", "fields");
        Optional<Instant> end = end(fields, body);
        IncidentStatement statement;
        if (end.isPresent()) {
            statement = statement(body, IncidentState.RESOLVED, end.get());
        } else if (isReopened(body)) {
            statement = statement(body, IncidentState.REOPENED, body.requireTime("timestamp"));
        } else {
            statement = statement(body, IncidentState.OPEN, fields.requireTime("created"));
        }
        return Interpretation.of(statement, body).unless(whyNot(fields));
    }

    private static boolean changesState(Element body) {
        return body.children("changelog", "items").stream()
                .anyMatch(item ->
                        item.text("field").filter(STATE_FIELDS::contains).isPresent());
    }

    /** A project without resolutions ends an issue by a status of the category {@code done}. */
    private static Optional<Instant> end(Element fields, Element body) {
        Optional<Instant> resolved = fields.time("resolutiondate");
        boolean isDone = fields.is("done", "status", "statusCategory", "key");
        if (resolved.isPresent() || !isDone) {
            return resolved;
        }
        return fields.time("statuscategorychangedate").or(() -> body.time("timestamp"));
    }

    /** An issue that is not resolved now had a resolution before, or a status that the sender calls an end. */
    private static boolean isReopened(Element body) {
        boolean hadResolution = body.children("changelog", "items").stream()
                .filter(item -> item.is("resolution", "field"))
                .anyMatch(item -> item.has("from") && !item.has("to"));
        return hadResolution || body.is("issue_reopened", "issue_event_type_name");
    }

    private static Optional<String> whyNot(Element fields) {
        String type = fields.text("issuetype", "name").orElse("");
        return type.replace("[System] ", "").equalsIgnoreCase("Incident")
                ? Optional.empty()
                : Optional.of("the type " + type + " is not an incident unless a rule says so");
    }

    private static IncidentStatement statement(Element body, IncidentState state, Instant at) {
        Element issue = body.child("issue");
        Element fields = issue.child("fields");
        return new IncidentStatement(
                "jira/" + issue.require("key"), state, at, fields.time("created"), names(issue, fields));
    }

    private static StatedNames names(Element issue, Element fields) {
        Optional<String> component = fields.children("components").stream()
                .flatMap(each -> each.text("name").stream())
                .findFirst();
        return StatedNames.ofIncident(
                Stream.of(component, fields.text("project", "name"), fields.text("project", "key"))
                        .flatMap(Optional::stream)
                        .findFirst(),
                Optional.empty(),
                isRestricted(fields) ? Optional.empty() : fields.text("summary"),
                address(issue));
    }

    /** An issue with a security level is hidden from users who may see the incident here. */
    private static boolean isRestricted(Element fields) {
        return fields.has("security");
    }

    /** The address of the page, made from that of the REST API. */
    private static Optional<String> address(Element issue) {
        return issue.text("self")
                .filter(self -> self.contains("/rest/"))
                .map(self -> self.substring(0, self.indexOf("/rest/")) + "/browse/" + issue.require("key"));
    }
}
