package io.jenkins.plugins.dora.webhook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.webhook.Read;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Signatures that senders or their clients publish, where they are at hand: DORA_WEBHOOKS names their directory. */
@EnabledIfEnvironmentVariable(named = "DORA_WEBHOOKS", matches = ".+", disabledReason = "the signatures are not here")
class SignatureVectorsTest {
    private static final String TIME = "X-Time";

    @TestFactory
    Stream<DynamicTest> signatureIsJudgedAsPublished() throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(Path.of(System.getenv("DORA_WEBHOOKS"), "signatures.json")
                        .toFile());
        return StreamSupport.stream(vectors.spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(vector.get("origin").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        Map<String, String> headers = new HashMap<>();
        vector.path("extraHeaders")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asText()));
        headers.put(
                vector.get("header").asText().split(" ")[0], vector.get("value").asText());
        String time = vector.path("timestamp").asText(headers.getOrDefault("webhook-timestamp", "0"));
        Webhook webhook = webhook(vector.get("source").asText().split("[- ]")[0]);
        if (vector.has("timestamp")) {
            headers.put(TIME, time);
            webhook = Read.webhook(Source.GRAFANA, "timestampHeader: " + TIME);
        }
        byte[] body = vector.get("body").asText().getBytes(StandardCharsets.UTF_8);

        Optional<String> objection = Proofs.of(webhook, address -> Optional.empty())
                .objection(
                        new Delivery(headers, body),
                        new Secrets(List.of(vector.get("secret").asText())),
                        Instant.ofEpochSecond(Long.parseLong(time)));

        assertThat(objection.isPresent()).isEqualTo(vector.path("mustFail").asBoolean());
    }

    private static Webhook webhook(String source) {
        return Webhook.of(
                "test", source.equals("standard") ? Source.GITLAB : Source.valueOf(source.toUpperCase(Locale.ROOT)));
    }
}
