package io.jenkins.plugins.dora.delivery.trial;

import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.statement.RecordedStatement;
import io.jenkins.plugins.dora.delivery.statement.RecordedStatement.Effect;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.delivery.statement.StatementRecorder;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.mapping.BodyReader;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import io.jenkins.plugins.dora.webhook.statement.StatementJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A body that was tried: what a webhook would record of it, and why not. It is recorded to a store of its own, which is deleted
 * at once, so the answer is that of the first delivery to an empty store.
 *
 * @param choice what it was tried with
 * @param headers as they were entered, one per line
 * @param body as it was entered
 * @param statements what it states; never empty
 */
public record Trial(TrialChoice choice, String headers, String body, List<TriedStatement> statements) {
    public Trial {
        statements = List.copyOf(statements);
    }

    /**
     * Tries a body.
     *
     * @param headers lines such as {@code X-GitHub-Event: push}; lines without a colon are ignored
     * @param clock the time at which it would arrive
     * @throws IOException if the store of the trial cannot be written
     */
    public static Trial of(TrialChoice choice, String headers, String body, Clock clock) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Trial(
                choice,
                headers,
                body,
                bytes.length > WebhookReceiver.MOST_BYTES
                        ? List.of(new TriedStatement(
                                false, "", "the body is longer than " + WebhookReceiver.MOST_BYTES + " bytes"))
                        : statements(choice.webhook(), new Delivery(byName(headers), bytes), clock));
    }

    private static List<TriedStatement> statements(Webhook webhook, Delivery delivery, Clock clock) throws IOException {
        Path directory = Files.createTempDirectory("dora-trial");
        try (EventStore store = EventStore.open(directory, clock)) {
            StatementRecorder recorder = new StatementRecorder(webhook, store, StartLog.in(directory, clock), clock);
            List<TriedStatement> tried = new ArrayList<>();
            for (Statement statement : new BodyReader(webhook).read(delivery)) {
                tried.add(tried(webhook, statement, recorder.record(statement)));
            }
            return tried;
        } finally {
            delete(directory);
        }
    }

    private static TriedStatement tried(Webhook webhook, Statement statement, RecordedStatement recorded) {
        return new TriedStatement(
                recorded.effect() != Effect.IGNORED,
                new StatementJson(webhook.source())
                        .of(statement)
                        .map(event -> event.toPrettyString())
                        .orElse(""),
                recorded.why().orElse(""));
    }

    private static Map<String, String> byName(String headers) {
        Map<String, String> byName = new LinkedHashMap<>();
        headers.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                byName.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        });
        return byName;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
