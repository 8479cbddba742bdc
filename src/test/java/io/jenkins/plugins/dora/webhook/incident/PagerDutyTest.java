package io.jenkins.plugins.dora.webhook.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.webhook.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagerDutyTest {
    private static final String NAMES = "checkout | 2026-05-20T14:00:00Z | ";

    @Test
    void triggeredOpensAtItsCreation() {
        assertThat(read("incident.triggered", "'created_at':'2026-05-20T14:00:00.000Z','urgency':'high'"))
                .containsExactly(
                        "pagerduty/PT4 | OPEN | checkout | 2026-05-20T14:00:00Z | Down | https://acme.pagerduty.com/incidents/PT4");
    }

    @Test
    void triggeredWithoutCreationOpensWhenItOccurred() {
        assertThat(read("incident.triggered", "'urgency':'high'"))
                .first()
                .asString()
                .contains("2026-05-20T14:10:00Z");
    }

    @Test
    void resolvedWithoutCreationHasNoStart() {
        assertThat(read("incident.resolved", "'urgency':'high'"))
                .containsExactly(
                        "pagerduty/PT4 | RESOLVED | checkout | 2026-05-20T14:10:00Z | Down | https://acme.pagerduty.com/incidents/PT4");
    }

    @Test
    void resolvedHasStartAndEndWhereTheBodySaysSo() {
        assertThat(read("incident.resolved", "'created_at':'2026-05-20T14:00:00Z'"))
                .containsExactly("pagerduty/PT4 | RESOLVED | " + NAMES
                        + "2026-05-20T14:10:00Z | Down | https://acme.pagerduty.com/incidents/PT4");
    }

    @Test
    void acknowledgedAndReopenedAreStates() {
        assertThat(read("incident.acknowledged", "'created_at':'2026-05-20T14:00:00Z'"))
                .first()
                .asString()
                .startsWith("pagerduty/PT4 | ACKNOWLEDGED");
        assertThat(read("incident.reopened", "'created_at':'2026-05-20T14:00:00Z'"))
                .first()
                .asString()
                .startsWith("pagerduty/PT4 | OPEN");
    }

    @Test
    void lowUrgencyPagesNobody() {
        assertThat(read("incident.triggered", "'urgency':'low'"))
                .containsExactly("ignored: the urgency is low, which pages nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incident.annotated",
                "incident.priority_updated",
                "incident.reassigned",
                "incident.unacknowledged",
                "service.updated",
                "pagey.ping"
            })
    void everythingElseIsIgnored(String type) {
        assertThat(read(type, "'urgency':'high'"))
                .containsExactly("ignored: " + type + " neither begins nor ends an incident");
    }

    @Test
    void bodyWithoutIdIsIgnoredWithTheReason() {
        assertThat(Read.body(
                        Source.PAGERDUTY,
                        "{'event':{'event_type':'incident.triggered','occurred_at':'2026-05-20T14:10:00Z','data':{}}}"))
                .containsExactly("ignored: id is missing");
    }

    @Test
    void ruleCountsALowUrgencyAndNamesTheApplication() {
        String rules = """
                rules:
                  - when: {event.data.service.summary: "check.*", event.data.urgency: low}
                    application: "shop"
                    environment: "${event.data.priority.summary:-production}"
                """;

        assertThat(Read.with(Source.PAGERDUTY, rules, body("incident.triggered", "'urgency':'low'")))
                .containsExactly("pagerduty/PT4 | OPEN | shop | production | 2026-05-20T14:10:00Z | Down"
                        + " | https://acme.pagerduty.com/incidents/PT4");
        assertThat(Read.with(Source.PAGERDUTY, rules, body("incident.triggered", "'urgency':'high'")))
                .containsExactly("ignored: no rule of the webhook matches");
    }

    @Test
    void otherBodiesAreForeign() {
        assertThat(Read.body(Source.PAGERDUTY, "{'messages':[]}"))
                .first()
                .asString()
                .startsWith("foreign:");
    }

    private static List<String> read(String type, String fields) {
        return Read.body(Source.PAGERDUTY, body(type, fields));
    }

    private static String body(String type, String fields) {
        return """
                {'event':{'id':'01','event_type':'%s','resource_type':'incident','occurred_at':'2026-05-20T14:10:00.000Z',
                 'agent':{'summary':'Somebody'},
                 'data':{'id':'PT4','type':'incident','html_url':'https://acme.pagerduty.com/incidents/PT4','title':'Down',
                         'service':{'id':'P1','summary':'checkout'},'assignees':[{'summary':'Somebody'}],%s}}}""".formatted(type, fields);
    }
}
