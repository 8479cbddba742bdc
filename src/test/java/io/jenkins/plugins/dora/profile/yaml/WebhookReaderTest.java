package io.jenkins.plugins.dora.profile.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.webhook.BodyPath;
import io.jenkins.plugins.dora.profile.webhook.RuleField;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.StatedEvent;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.profile.webhook.WebhookRule;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookReaderTest {
    private static final String EVERYTHING = """
            dora:
              webhooks:
                - name: pagerduty
                  source: PAGERDUTY
                  secrets: [pagerduty-2026, pagerduty-2025]
                  rules:
                    - when: {"event.data.service.summary": "checkout.*", 'labels."a.b"[0]': high}
                      application: "shop"
                      environment: "${event.data.service.id:-production}"
                - name: github
                  source: GITHUB
                  watch: [main, release/*]
                - name: grafana
                  source: GRAFANA
                  mergeWithin: 5m
                  signatureHeader: X-Signature
                  timestampHeader: X-Time
                - name: sns
                  source: AWS
                  topics: ["arn:aws:sns:eu-west-1:1:incidents"]
                - name: own
                  source: JSON
                  rules:
                    - {event: INCIDENT_RESOLVED, id: "own/${id}", resolvedAt: "${at}"}
            """;

    @Test
    void everyKeyIsRead() {
        List<Webhook> webhooks = read(EVERYTHING).webhooks();

        Webhook pagerduty = webhooks.get(0);
        assertThat(pagerduty.secrets()).containsExactly("pagerduty-2026", "pagerduty-2025");
        assertThat(pagerduty.rules())
                .containsExactly(new WebhookRule(
                        Map.of(
                                BodyPath.of("event.data.service.summary"), ValuePattern.exact("checkout.*"),
                                BodyPath.of("labels.\"a.b\"[0]"), ValuePattern.exact("high")),
                        Optional.empty(),
                        Map.of(
                                RuleField.APPLICATION, WebhookRule.expression("shop"),
                                RuleField.ENVIRONMENT,
                                        WebhookRule.expression("${event.data.service.id:-production}"))));
        assertThat(webhooks.get(1).watch()).containsExactly(new AntPattern("main"), new AntPattern("release/*"));
        assertThat(webhooks.get(2))
                .satisfies(grafana -> assertThat(grafana.mergeWithin()).isEqualTo(Duration.ofMinutes(5)))
                .satisfies(grafana -> assertThat(grafana.signatureHeader()).contains("X-Signature"))
                .satisfies(grafana -> assertThat(grafana.timestampHeader()).contains("X-Time"));
        assertThat(webhooks.get(3).topics()).containsExactly("arn:aws:sns:eu-west-1:1:incidents");
        assertThat(webhooks.get(4).source()).isEqualTo(Source.JSON);
        assertThat(webhooks.get(4).rules().get(0).event()).contains(StatedEvent.INCIDENT_RESOLVED);
    }

    @Test
    void whatIsReadIsWrittenAsTheSame() {
        Profile profile = read(EVERYTHING);

        assertThat(read(ProfileYaml.write(profile))).isEqualTo(profile);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: GITHUB | name: is missing",
                "name: x | source: is missing",
                "{name: '', source: GITHUB} | webhooks: name: \"\" is not small letters",
                "{name: x, source: SLACK} | source: \"SLACK\" is not one of [ALERTMANAGER",
                "{name: X y, source: GITHUB} | webhooks: name: \"X y\" is not small letters",
                "{name: x, source: JIRA, watch: [main]} | webhooks: watch: only GITHUB and GITLAB send pushes",
                "{name: x, source: GITHUB, tokens: [3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0]} | webhooks: tokens: GITHUB signs its deliveries",
                "{name: x, source: JSON, tokens: [my-token]} | tokens: a text of 8 characters is not the SHA-256 of a token",
                "{name: x, source: JIRA, topics: [t]} | webhooks: topics: only AWS has topics",
                "{name: x, source: JIRA, timestampHeader: t} | webhooks: timestampHeader: only GRAFANA",
                "{name: x, source: JIRA, signatureHeader: 'a b'} | webhooks: signatureHeader: \"a b\" is not the name of",
                "{name: x, source: GRAFANA, mergeWithin: 5} | mergeWithin: \"5\" is not a duration of at most a day",
                "{name: x, source: GRAFANA, mergeWithin: 25h} | mergeWithin: \"25h\" is not a duration of at most a day",
                "{name: x, source: JIRA, rules: [{when: {a..b: x}}]} | when: \"a..b\" is not a path into a body",
                "{name: x, source: JIRA, rules: [{application: '${a[}'}]} | application: \"a[\" is not a path into a body",
                "{name: x, source: JIRA, rules: [{id: y}]} | webhooks: rules: rule 1: id: only rules of the source JSON",
                "{name: x, source: JSON, rules: [{id: y}]} | webhooks: rules: rule 1: event: is missing",
                "{name: x, source: JSON, rules: [{event: INCIDENT_OPENED, id: y, application: z}]} | rule 1: openedAt: is missing; INCIDENT_OPENED needs it",
                "{name: x, source: JIRA, secret: y} | secret: is unknown; known are name, source, secrets"
            })
    void mistakeIsToldWithItsKeyAndReason(String webhook, String problem) {
        InvalidProfileException refused = catchThrowableOfType(
                InvalidProfileException.class, () -> read("dora:\n  webhooks:\n    - " + webhook + '\n'));

        assertThat(refused.problems())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("line 3: ")
                .contains(problem);
    }

    @Test
    void twoWebhooksOfOneNameAreRefused() {
        InvalidProfileException refused = catchThrowableOfType(
                InvalidProfileException.class,
                () -> read("dora: {webhooks: [{name: x, source: JIRA}, {name: x, source: GITHUB}]}"));

        assertThat(refused.problems()).containsExactly("line 1: webhooks: the name \"x\" is given twice");
    }

    private static Profile read(String yaml) {
        return ProfileYaml.parse(yaml, ZoneOffset.UTC);
    }
}
