package io.jenkins.plugins.dora.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.delivery.Sns;
import io.jenkins.plugins.dora.delivery.WebhookDirectory;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.log.LastSeen;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookServerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T00:00:00Z"), ZoneOffset.UTC);
    private static final String FIRING = """
            {"version":"4","alerts":[{"status":"firing","labels":{"service":"shop","alertname":"Slow"},
             "startsAt":"2026-11-02T10:00:00Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":"f1"}]}""";
    private static final String ID = "alertmanager/f1/2026-11-02T10:00:00Z";

    private final HttpClient client = HttpClient.newHttpClient();
    private WritableStore store;
    private DashboardServer server;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        Profile profile = ProfileYaml.parse("""
                dora:
                  webhooks:
                    - {name: alerts, source: ALERTMANAGER, secrets: [good]}
                    - {name: unproven, source: ALERTMANAGER}
                    - {name: missing, source: ALERTMANAGER, secrets: [nowhere]}
                """, ZoneOffset.UTC);
        store = new WritableStore(directory, profile, CLOCK);
        WebhookReceiver receiver = new WebhookReceiver(
                settings(profile),
                store::events,
                StartLog.in(directory, CLOCK),
                LastSeen.in(directory),
                new NoSns(),
                CLOCK);
        server = DashboardServer.startRecording(0, store, receiver, CLOCK);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        store.close();
    }

    @Test
    void genuineDeliveryIsRecorded() throws Exception {
        HttpResponse<String> first = post("alerts", "secret", FIRING);
        HttpResponse<String> second = post("alerts", "secret", FIRING);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.body()).isEqualTo("{\"outcome\":\"RECORDED\",\"events\":[\"" + ID + "\"]}");
        assertThat(second.body()).isEqualTo("{\"outcome\":\"UNCHANGED\",\"events\":[\"" + ID + "\"]}");
        assertThat(store.events().snapshot().incident(ID)).isPresent();
    }

    @Test
    void whatDoesNotCountIsAccepted() throws Exception {
        HttpResponse<String> response =
                post("alerts", "secret", FIRING.replace("\"alertname\"", "\"severity\":\"info\",\"alertname\""));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body())
                .isEqualTo(
                        "{\"outcome\":\"IGNORED\",\"events\":[],\"why\":\"the severity is info, which pages nobody\"}");
    }

    @Test
    void genuineRubbishIsAccepted() throws Exception {
        assertThat(post("alerts", "secret", "rubbish").statusCode()).isEqualTo(202);
        assertThat(post("alerts", "secret", "").statusCode()).isEqualTo(202);
    }

    @Test
    void wrongTokenIsRefusedWithoutAReason() throws Exception {
        HttpResponse<String> response = post("alerts", "Secret", FIRING);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).doesNotContain("token");
        assertThat(store.events().snapshot().incidents()).isEmpty();
    }

    @Test
    void webhookWithoutASecretDoesNotExist() throws Exception {
        assertThat(post("nobody", "secret", FIRING).statusCode()).isEqualTo(404);
        assertThat(post("unproven", "secret", FIRING).statusCode()).isEqualTo(404);
        assertThat(post("missing", "secret", FIRING).statusCode()).isEqualTo(404);
        assertThat(post("missing", "", FIRING).body())
                .isEqualTo(post("nobody", "secret", FIRING).body());
    }

    @Test
    void bodyThatIsTooLargeIsRefused() throws Exception {
        assertThat(post("alerts", "secret", FIRING + " ".repeat(1024 * 1024)).statusCode())
                .isEqualTo(413);
    }

    private HttpResponse<String> post(String name, String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "dora-webhook/" + name))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        new OpenApi().check(response);
        return response;
    }

    private static WebhookDirectory settings(Profile profile) {
        return new WebhookDirectory() {
            @Override
            public List<Webhook> webhooks() {
                return profile.webhooks();
            }

            @Override
            public Optional<String> secret(String id) {
                return id.equals("good") ? Optional.of("secret") : Optional.empty();
            }
        };
    }

    private static final class NoSns implements Sns {
        @Override
        public Optional<X509Certificate> at(URI address) {
            return Optional.empty();
        }

        @Override
        public void confirm(Webhook webhook, Delivery delivery) {}
    }
}
