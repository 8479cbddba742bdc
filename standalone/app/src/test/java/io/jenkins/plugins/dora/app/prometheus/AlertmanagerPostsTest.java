package io.jenkins.plugins.dora.app.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule of a real Prometheus fires, and a real Alertmanager posts that to {@code dora serve --record}, which is killed and started
 * again in between.
 */
@Timeout(300)
class AlertmanagerPostsTest {
    private static final String RULES = """
            groups:
              - name: shop
                rules:
                  - alert: ShopDown
                    expr: shop_down == 1
                    keep_firing_for: 10s
                    labels: {service: shop, severity: critical}
                    annotations: {summary: "The shop is down"}
            """;
    private static final String PROMETHEUS = """
            global: {scrape_interval: 200ms, scrape_timeout: 200ms, evaluation_interval: 200ms}
            rule_files: [rules.yml]
            scrape_configs:
              - job_name: shop
                static_configs: [{targets: ["127.0.0.1:%d"]}]
            alerting:
              alertmanagers:
                - static_configs: [{targets: ["127.0.0.1:%d"]}]
            """;
    private static final String ALERTMANAGER = """
            route: {receiver: both, group_by: [alertname], group_wait: 100ms, group_interval: 500ms, repeat_interval: 1s}
            receivers:
              - name: both
                webhook_configs:
                  - url: http://127.0.0.1:%d/alerts
                  - url: http://127.0.0.1:%d/dora-webhook/alerts
                    http_config: {authorization: {credentials: token}}
            """;
    private static final String PROFILE = """
            dora:
              webhooks:
                - {name: alerts, source: ALERTMANAGER, secrets: [alertmanager]}
            """;

    @TempDir
    private Path directory;

    private ObservedShop shop;
    private Prometheus prometheus;
    private LocalProcess alertmanager;
    private LocalProcess dora;
    private int port;

    @BeforeEach
    void start() throws Exception {
        LocalProcess.assumeInstalled(
                "DORA_REQUIRE_ALERTMANAGER", "/usr/bin/prometheus", "/usr/bin/prometheus-alertmanager");
        shop = new ObservedShop();
        port = LocalProcess.freePort();
        int alerts = LocalProcess.freePort();
        alertmanager = startAlertmanager(alerts);
        Files.writeString(directory.resolve("rules.yml"), RULES);
        prometheus =
                Prometheus.start(directory, PROMETHEUS.formatted(shop.port(), alerts), "--rules.alert.resend-delay=5s");
        Files.writeString(directory.resolve("dora.yaml"), PROFILE);
        Files.writeString(directory.resolve("secrets.txt"), "alertmanager=token\n");
    }

    private LocalProcess startAlertmanager(int port) throws Exception {
        Path file = Files.writeString(
                directory.resolve("alertmanager.yml"), ALERTMANAGER.formatted(shop.port(), this.port));
        return LocalProcess.start(
                List.of(
                        "/usr/bin/prometheus-alertmanager",
                        "--config.file=" + file,
                        "--storage.path=" + directory.resolve("alertmanager"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address="),
                directory.resolve("alertmanager.log"),
                URI.create("http://127.0.0.1:" + port + "/-/ready"));
    }

    private void startDora() throws Exception {
        dora = LocalProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.jenkins.plugins.dora.app.Dora",
                        "serve",
                        "--record",
                        "--store=" + directory.resolve("store"),
                        "--profile=" + directory.resolve("dora.yaml"),
                        "--secrets=" + directory.resolve("secrets.txt"),
                        "--port=" + port),
                directory.resolve("dora.log"),
                URI.create("http://127.0.0.1:" + port + "/dora/api/json"));
    }

    @AfterEach
    void stop() {
        for (AutoCloseable each : new AutoCloseable[] {dora, prometheus, alertmanager, shop}) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void alertIsOneIncidentAlthoughTheReceiverIsKilledInBetween() throws Exception {
        startDora();
        shop.breakDown();
        await("the incident", () -> recorded().size() == 1);
        int before = shop.alerts("firing").size();
        await("repetitions", () -> shop.alerts("firing").size() >= before + 2);

        dora.kill();
        shop.recover();
        await("the end of the alert", () -> !shop.alerts("resolved").isEmpty());
        startDora();
        await("the end of the incident", () -> recorded().get(0).resolvedAt().isPresent());
        dora.close();

        JsonNode alert = shop.alerts("resolved").get(0);
        assertThat(recorded()).singleElement().satisfies(incident -> {
            assertThat(incident.id())
                    .isEqualTo("alertmanager/" + alert.path("fingerprint").asText() + '/' + at(alert, "startsAt"));
            assertThat(incident.application()).isEqualTo("shop");
            assertThat(incident.title()).isEqualTo("The shop is down");
            assertThat(incident.openedAt()).isEqualTo(at(alert, "startsAt"));
            assertThat(incident.resolvedAt()).contains(at(alert, "endsAt"));
        });
    }

    @Test
    void alertThatFiresBeforeTheReceiverIsStartedHasItsRealBeginning() throws Exception {
        shop.breakDown();
        await("the alert", () -> !shop.alerts("firing").isEmpty());
        startDora();
        await("the incident", () -> recorded().size() == 1);
        dora.close();

        assertThat(recorded()).singleElement().satisfies(incident -> {
            assertThat(incident.openedAt()).isEqualTo(at(shop.alerts("firing").get(0), "startsAt"));
            assertThat(incident.resolvedAt()).isEmpty();
        });
    }

    private List<Incident> recorded() throws IOException {
        try (EventStore store = EventStore.openReadOnly(directory.resolve("store"))) {
            return List.copyOf(store.snapshot().incidents());
        }
    }

    private static Instant at(JsonNode alert, String field) {
        return Instant.parse(alert.path(field).asText());
    }

    private void await(String what, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (!condition.call()) {
            assertThat(Instant.now())
                    .as(() -> what + " did not come; posted were " + shop.alerts("firing") + shop.alerts("resolved"))
                    .isBefore(end);
            Thread.sleep(100);
        }
    }
}
