package io.jenkins.plugins.dora.webhook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.statement.Foreign;
import io.jenkins.plugins.dora.webhook.statement.Statement;
import io.jenkins.plugins.dora.webhook.statement.StatementJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Real bodies with the events that each should become, where they are at hand: DORA_WEBHOOKS names their directory. Those
 * that are events only by a rule are read with the rules below.
 */
@EnabledIfEnvironmentVariable(named = "DORA_WEBHOOKS", matches = ".+", disabledReason = "the bodies are not here")
class ExpectedWebhooksTest {
    private static final String RULES = """
            dora:
              webhooks:
                - {name: github, source: GITHUB, rules: [{when: {workflow_run.path: ".*/test.yml", workflow_run.head_branch: master}, environment: production}]}
                - {name: gitlab, source: GITLAB, rules: [{when: {object_kind: pipeline}, environment: production}]}
                - {name: jira, source: JIRA, rules: [{when: {issue.fields.issuetype.name: "Story|Bug|Task"}}]}
                - {name: cdevents, source: CDEVENTS, rules: [{when: {subject.content.pipelineName: myPipeline}, environment: production}]}
            """;

    private final Path bodies = Path.of(System.getenv("DORA_WEBHOOKS"));

    @TestFactory
    Stream<DynamicTest> bodyBecomesTheExpectedEvents() throws IOException {
        JsonNode cases =
                new ObjectMapper().readTree(bodies.resolve("expected.json").toFile());
        assertThat(cases.size()).isGreaterThan(50);
        return StreamSupport.stream(cases.spliterator(), false)
                .map(each -> DynamicTest.dynamicTest(each.get("file").asText(), () -> check(each)));
    }

    private void check(JsonNode expected) throws IOException {
        String file = expected.get("file").asText();
        Source source = Source.valueOf(file.substring(0, file.indexOf('/')).toUpperCase(Locale.ROOT));
        Webhook webhook = expected.findValue("onlyIf") == null ? Webhook.of("test", source) : withRules(source);
        Map<String, String> headers = new HashMap<>();
        expected.get("headers")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asText()));

        List<Statement> statements =
                new BodyReader(webhook).read(new Delivery(headers, Files.readAllBytes(bodies.resolve(file))));

        assertThat(statements).noneMatch(Foreign.class::isInstance);
        List<JsonNode> events = new ArrayList<>();
        statements.forEach(each -> new StatementJson(source).of(each).ifPresent(events::add));
        events.removeIf(event -> event.path("state").asText().equals("ACKNOWLEDGED"));
        List<JsonNode> wanted = new ArrayList<>();
        expected.get("expect").forEach(wanted::add);
        wanted.removeIf(each -> each.get("event").asText().equals("ignored"));
        assertThat(events).hasSameSizeAs(wanted);
        for (int index = 0; index < wanted.size(); index++) {
            compare(events.get(index), wanted.get(index));
        }
    }

    private static Webhook withRules(Source source) {
        Profile profile = ProfileYaml.parse(RULES, ZoneOffset.UTC);
        return profile.webhooks().stream()
                .filter(webhook -> webhook.source() == source)
                .findFirst()
                .orElseThrow();
    }

    private static void compare(JsonNode event, JsonNode wanted) {
        assertThat(event.get("type").asText()).isEqualTo(wanted.get("event").asText());
        wanted.properties().forEach(field -> {
            String value = field.getValue().asText();
            boolean isValue = !value.startsWith("<") && !value.startsWith("of ") && !value.contains(" (");
            if (isValue
                    && !List.of("event", "onlyIf").contains(field.getKey())
                    && !field.getValue().isNull()) {
                assertThat(event.path(field.getKey()).asText())
                        .as(field.getKey())
                        .startsWith(value);
            }
        });
    }
}
