package io.jenkins.plugins.dora.webhook.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.webhook.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertsTest {
    private static final String FIRING = """
            {'status':'firing','labels':{'alertname':'HighLatency','service':'shop','namespace':'web','severity':'critical'},
             'annotations':{'summary':'Checkout is slow'},'startsAt':'2026-11-02T12:00:00.123456789Z',
             'endsAt':'0001-01-01T00:00:00Z','generatorURL':'http://prometheus:9090/graph','fingerprint':'f1'}""";
    private static final String RESOLVED =
            FIRING.replace("'firing'", "'resolved'").replace("0001-01-01T00:00:00Z", "2026-11-02T12:05:00.5Z");
    private static final String OPEN = "alertmanager/f1/2026-11-02T12:00:00.123456789Z | OPEN | shop"
            + " | 2026-11-02T12:00:00.123456789Z | Checkout is slow | http://prometheus:9090/graph";

    @Test
    void eachAlertHasAStatusOfItsOwn() {
        assertThat(Read.body(Source.ALERTMANAGER, group(FIRING + ',' + RESOLVED.replace("f1", "f2"))))
                .containsExactly(
                        OPEN,
                        "alertmanager/f2/2026-11-02T12:00:00.123456789Z | RESOLVED | shop | 2026-11-02T12:00:00.123456789Z"
                                + " | 2026-11-02T12:05:00.500Z | Checkout is slow | http://prometheus:9090/graph");
    }

    @Test
    void endInTheFutureOfAFiringAlertIsNone() {
        assertThat(Read.body(
                        Source.ALERTMANAGER, group(FIRING.replace("0001-01-01T00:00:00Z", "2099-01-01T00:00:00Z"))))
                .containsExactly(OPEN);
    }

    @Test
    void startIsTheSameInEveryZone() {
        assertThat(Read.body(
                        Source.ALERTMANAGER,
                        group(FIRING.replace("T12:00:00.123456789Z", "T14:00:00.123456789+02:00"))))
                .containsExactly(OPEN);
    }

    @Test
    void alertThatCannotBeReadCostsTheOthersNothing() {
        assertThat(Read.body(Source.ALERTMANAGER, group("{'status':'firing'}," + FIRING)))
                .containsExactly("ignored: fingerprint is missing", OPEN);
    }

    @ParameterizedTest
    @CsvSource({"3, 3 more alerts", "1, 1 more alert"})
    void alertsThatWereCutOffAreMentioned(String count, String alerts) {
        assertThat(Read.body(
                        Source.ALERTMANAGER,
                        group(FIRING).replace("'truncatedAlerts':0", "'truncatedAlerts':" + count)))
                .containsExactly(OPEN, "ignored: the sender cut off " + alerts + "; raise its max_alerts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "info", "none", "Warning"})
    void severityThatPagesNobodyIsIgnored(String severity) {
        assertThat(Read.body(Source.ALERTMANAGER, group(FIRING.replace("critical", severity))))
                .containsExactly("ignored: the severity is " + severity + ", which pages nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "error", "sev1"})
    void otherSeveritiesCount(String severity) {
        assertThat(Read.body(Source.ALERTMANAGER, group(FIRING.replace("critical", severity))))
                .containsExactly(OPEN);
    }

    @Test
    void alertWithoutSeverityCounts() {
        assertThat(Read.body(Source.ALERTMANAGER, group(FIRING.replace(",'severity':'critical'", ""))))
                .containsExactly(OPEN);
    }

    @Test
    void ruleLooksAtTheAlertAndItsGroup() {
        String rules = """
                rules:
                  - when: {labels.severity: warning, receiver: "dora"}
                    application: "${labels.namespace}/${labels.service}"
                    environment: "${commonLabels.cluster:-production}"
                """;

        assertThat(Read.with(Source.ALERTMANAGER, rules, group(FIRING.replace("critical", "warning"))))
                .first()
                .asString()
                .contains("| OPEN | web/shop | production |");
        assertThat(Read.with(Source.ALERTMANAGER, rules, group(FIRING)))
                .containsExactly("ignored: no rule of the webhook matches");
    }

    @Test
    void bodyOfGrafanaIsForeignToAlertmanagerAndTheOtherWayRound() {
        String grafana = group(FIRING).replace("'version':'4'", "'version':'1','orgId':1");

        assertThat(Read.body(Source.GRAFANA, grafana))
                .containsExactly("grafana/f1/2026-11-02T12:00:00.123456789Z | OPEN | shop"
                        + " | 2026-11-02T12:00:00.123456789Z | HighLatency | http://prometheus:9090/graph");
        assertThat(Read.body(Source.ALERTMANAGER, grafana)).first().asString().startsWith("foreign:");
        assertThat(Read.body(Source.GRAFANA, group(FIRING))).first().asString().startsWith("foreign:");
    }

    @Test
    void legacyAlertingOfGrafanaIsIgnored() {
        assertThat(Read.body(Source.GRAFANA, "{'ruleId':1,'ruleName':'r','state':'alerting','evalMatches':[]}"))
                .first()
                .asString()
                .startsWith("ignored: legacy alerting");
    }

    @Test
    void groupWithoutAlertsIsIgnored() {
        assertThat(Read.body(Source.ALERTMANAGER, group(""))).containsExactly("ignored: there is no alert in it");
    }

    private static String group(String alerts) {
        return "{'version':'4','receiver':'dora','status':'firing','truncatedAlerts':0,'commonLabels':{},'alerts':[%s]}"
                .formatted(alerts);
    }
}
