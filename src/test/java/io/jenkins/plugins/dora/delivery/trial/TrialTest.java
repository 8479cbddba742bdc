package io.jenkins.plugins.dora.delivery.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.webhook.Read;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T00:00:00Z"), ZoneOffset.UTC);
    private static final String ALERT = """
            {"status":"firing","labels":{"service":"shop","severity":"%s"},"startsAt":"2026-11-02T10:00:00Z","fingerprint":"%s"}""";

    @Test
    void eventIsShownAsItWouldBeRecorded() throws IOException {
        Trial trial = trial(Webhook.of("test", Source.ALERTMANAGER), alerts(ALERT.formatted("critical", "a")));

        assertThat(trial.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.isRecorded()).isTrue();
            assertThat(statement.event())
                    .contains("\"id\" : \"alertmanager/a/2026-11-02T10:00:00Z\"", "\"application\" : \"shop\"");
            assertThat(statement.why()).isEmpty();
        });
    }

    @Test
    void everyPartOfTheBodyHasItsReason() throws IOException {
        String future = ALERT.formatted("critical", "c").replace("2026-11-02", "2027-11-02");
        String nobodys = ALERT.formatted("critical", "d").replace("service", "x");

        Trial trial = trial(
                Webhook.of("test", Source.ALERTMANAGER),
                alerts(ALERT.formatted("critical", "a"), ALERT.formatted("info", "b"), future, nobodys));

        assertThat(trial.statements())
                .extracting(TriedStatement::isRecorded)
                .containsExactly(true, false, false, false);
        assertThat(trial.statements().get(1).why()).isEqualTo("the severity is info, which pages nobody");
        assertThat(trial.statements().get(2).why()).contains("is in the future");
        assertThat(trial.statements().get(3).why()).isEqualTo("nothing says which application suffers; a rule has to");
        assertThat(trial.statements().get(3).event()).contains("alertmanager/d/");
    }

    @Test
    void endWithoutItsOpeningIsRecordedAndWaits() throws IOException {
        Trial trial = trial(
                Read.webhook(
                        Source.JSON, "rules: [{event: INCIDENT_RESOLVED, id: i, application: a, resolvedAt: '${at}'}]"),
                "{\"at\":\"2026-11-02T10:00:00Z\"}");

        assertThat(trial.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.isRecorded()).isTrue();
            assertThat(statement.why()).contains("its opening is not known yet");
        });
    }

    @Test
    void rubbishHasAReasonToo() throws IOException {
        assertThat(trial(Webhook.of("test", Source.JIRA), "rubbish").statements())
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.isRecorded()).isFalse();
                    assertThat(statement.why()).startsWith("the body is not JSON");
                });
        assertThat(trial(Webhook.of("test", Source.JIRA), " ".repeat(1024 * 1024 + 1))
                        .statements())
                .extracting(TriedStatement::why)
                .containsExactly("the body is longer than 1048576 bytes");
    }

    @Test
    void headersAreUsed() throws IOException {
        TrialChoice choice = new TrialChoice("", "", Webhook.of("test", Source.GITHUB));

        Trial trial = Trial.of(choice, "not a header\nX-GitHub-Event: ping", "{}", CLOCK);

        assertThat(trial.statements())
                .extracting(TriedStatement::why)
                .containsExactly("GitHub asks whether anybody is there");
    }

    @Test
    void webhookCanBeTriedWithEachOfItsRules() {
        List<TrialChoice> choices = TrialChoice.of(List.of(Read.webhook(
                "alerts", Source.ALERTMANAGER, "rules: [{when: {labels.team: a}, environment: x}, {environment: y}]")));

        assertThat(choices.subList(0, 5))
                .extracting(TrialChoice::label)
                .containsExactly(
                        "alerts",
                        "alerts, rule 1 only (labels.team: a)",
                        "alerts, rule 2 only",
                        "alerts without rules",
                        "ALERTMANAGER without rules");
        assertThat(choices).hasSize(4 + Source.values().length);
        assertThat(choices).extracting(TrialChoice::value).doesNotHaveDuplicates();
        assertThat(choices.get(2).webhook().rules()).hasSize(1);
    }

    private static Trial trial(Webhook webhook, String body) throws IOException {
        return Trial.of(new TrialChoice("", "", webhook), "", body, CLOCK);
    }

    private static String alerts(String... alerts) {
        return "{\"version\":\"4\",\"alerts\":[" + String.join(",", alerts) + "]}";
    }
}
