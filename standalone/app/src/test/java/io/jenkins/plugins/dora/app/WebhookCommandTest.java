package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookCommandTest {
    private static final String TRIGGERED = """
            {"event":{"event_type":"incident.triggered","occurred_at":"2026-05-20T14:10:00Z",
             "data":{"id":"PT4","title":"Down","service":{"summary":"checkout"},"urgency":"high"}}}
            """;
    private static final String STATED = "{\"type\":\"incident\",\"id\":\"pagerduty/PT4\",\"state\":\"OPEN\","
            + "\"application\":\"checkout\",\"openedAt\":\"2026-05-20T14:10:00Z\",\"title\":\"Down\",\"source\":\"pagerduty\"}";

    private Path body;
    private Path profile;

    @BeforeEach
    void files(@TempDir Path directory) {
        body = directory.resolve("body.json");
        profile = directory.resolve("dora.yaml");
    }

    @Test
    void printsWhatTheBodyStates() throws IOException {
        Files.writeString(body, TRIGGERED);

        CommandRun run = CommandRun.of("webhook", "--source", "pagerduty", body);

        assertThat(run).isEqualTo(new CommandRun(0, STATED + System.lineSeparator(), ""));
    }

    @Test
    void whyThereIsNothingGoesToStandardError() throws IOException {
        Files.writeString(body, TRIGGERED.replace("triggered", "annotated"));

        assertThat(CommandRun.of("webhook", "--source", "PAGERDUTY", body))
                .isEqualTo(new CommandRun(
                        0,
                        "",
                        "ignored: incident.annotated neither begins nor ends an incident" + System.lineSeparator()));
    }

    @Test
    void bodyOfAnotherSourceEndsWithOne() throws IOException {
        Files.writeString(body, TRIGGERED);

        CommandRun run = CommandRun.of("webhook", "--source", "github", body);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("dora: not a body of GITHUB: ").hasLineCount(1);
    }

    @Test
    void rulesComeFromTheProfile() throws IOException {
        Files.writeString(body, TRIGGERED);
        Files.writeString(profile, """
                dora:
                  webhooks:
                    - {name: first, source: PAGERDUTY, rules: [{application: one}]}
                    - {name: second, source: PAGERDUTY, rules: [{application: two}]}
                """);

        assertThat(CommandRun.of("webhook", "--source", "pagerduty", "--profile", profile, body)
                        .out())
                .contains("\"application\":\"one\"");
        assertThat(CommandRun.of("webhook", "--source", "pagerduty", "--webhook", "second", "--profile", profile, body)
                        .out())
                .contains("\"application\":\"two\"");
        assertThat(CommandRun.of("webhook", "--source", "github", "--webhook", "second", "--profile", profile, body))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("has no webhook \"second\" of the source GITHUB"));
    }

    @Test
    void headersSayWhichEventItIs() throws IOException {
        Files.writeString(body, "{\"zen\":\"Keep it simple\"}");

        assertThat(CommandRun.of("webhook", "--source", "github", "--header", "x-github-event: ping", body)
                        .err())
                .contains("GitHub asks");
        assertThat(CommandRun.of("webhook", "--source", "github", "--header", "ping", body)
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void bodyThatIsTooLargeIsRefused() throws IOException {
        Files.writeString(body, " ".repeat(1024 * 1024) + TRIGGERED);

        CommandRun run = CommandRun.of("webhook", "--source", "pagerduty", body);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("more than 1048576 bytes");
    }
}
