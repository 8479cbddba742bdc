package io.jenkins.plugins.dora.webhook;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.mapping.BodyReader;
import io.jenkins.plugins.dora.webhook.statement.DeploymentStatement;
import io.jenkins.plugins.dora.webhook.statement.Foreign;
import io.jenkins.plugins.dora.webhook.statement.Ignored;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import io.jenkins.plugins.dora.webhook.statement.StatementJson;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is read from a body, in the words of the command. */
public final class Read {
    private Read() {}

    /** Reads a body as somebody does who configured nothing; its quotes are single ones. */
    public static List<String> body(Source source, String json) {
        return body(Webhook.of("test", source), Map.of(), json);
    }

    /** Reads a body that came with headers. */
    public static List<String> body(Webhook webhook, Map<String, String> headers, String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new BodyReader(webhook)
                .read(new Delivery(headers, bytes)).stream()
                        .map(statement -> words(webhook.source(), statement))
                        .toList();
    }

    /** Reads a body with the settings of a webhook in YAML, each a line. */
    public static List<String> with(Source source, String settings, String json) {
        return body(webhook(source, settings), Map.of(), json);
    }

    /** Returns a webhook with settings in YAML. */
    public static Webhook webhook(Source source, String settings) {
        return webhook("test", source, settings);
    }

    /** Returns a webhook with a name and settings in YAML. */
    public static Webhook webhook(String name, Source source, String settings) {
        String yaml =
                "dora:\n  webhooks:\n    - name: " + name + "\n      source: " + source + '\n' + settings.indent(6);
        return ProfileYaml.parse(yaml, ZoneOffset.UTC).webhooks().get(0);
    }

    private static String words(Source source, Statement statement) {
        if (statement instanceof Ignored ignored) {
            return "ignored: " + ignored.why();
        }
        if (statement instanceof Foreign foreign) {
            return "foreign: " + foreign.why();
        }
        if (statement instanceof DeploymentStatement deployment && !deployment.isOver()) {
            return "begun: " + deployment.id() + " at " + deployment.startedAt().orElseThrow();
        }
        List<String> fields = new ArrayList<>();
        new StatementJson(source).of(statement).orElseThrow().properties().forEach(field -> {
            if (!List.of("type", "source").contains(field.getKey())) {
                fields.add(
                        field.getValue().isValueNode()
                                ? field.getValue().asText()
                                : field.getValue().toString());
            }
        });
        return String.join(" | ", fields);
    }
}
