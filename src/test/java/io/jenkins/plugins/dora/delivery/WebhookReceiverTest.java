package io.jenkins.plugins.dora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.delivery.log.DeliveryOutcome;
import io.jenkins.plugins.dora.delivery.log.LastSeen;
import io.jenkins.plugins.dora.delivery.log.LoggedDelivery;
import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.webhook.Read;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookReceiverTest {
    private static final Map<String, String> TOKEN = Map.of("Authorization", "Bearer secret");

    @TempDir
    private Path directory;

    private final List<Webhook> confirmed = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-03T00:00:00Z");
    private EventStore store;
    private StoreSource stores;
    private WebhookReceiver receiver;

    @BeforeEach
    void open() throws IOException {
        store = EventStore.open(directory, clock());
        stores = () -> store;
        receiver = receiver();
    }

    private WebhookReceiver receiver() {
        return new WebhookReceiver(
                settings(),
                () -> stores.open(),
                StartLog.in(directory, clock()),
                LastSeen.in(directory),
                sns(),
                clock());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void oneAlertThatCannotBeRecordedCostsTheOthersNothing() {
        WebhookResponse response = receive(alert("a", "2026-11-02T10:00:00Z")
                + ','
                + alert("b", "2027-11-02T10:00:00Z")
                + ','
                + alert("c", "2026-11-02T10:00:00Z").replace("service", "x"));

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.json())
                .startsWith("{\"outcome\":\"RECORDED\",\"events\":[\"alertmanager/a/2026-11-02T10:00:00Z\"],\"why\":")
                .contains("is in the future")
                .contains("nothing says which application suffers; a rule has to");
    }

    @Test
    void deliveriesAreRememberedWithTheirOutcome() {
        receive(alert("a", "2026-11-02T10:00:00Z"));
        receive(alert("a", "2026-11-02T10:00:00Z"));
        receiver.receive("alerts", delivery("{}", Map.of()));

        assertThat(receiver.log().latest("alerts"))
                .extracting(LoggedDelivery::outcome)
                .containsExactly(DeliveryOutcome.REFUSED, DeliveryOutcome.UNCHANGED, DeliveryOutcome.RECORDED);
        assertThat(receiver.log().latest("alerts").get(0).why()).isEqualTo("there is no token in it");
        assertThat(receiver.log().counts("alerts")).containsEntry(DeliveryOutcome.RECORDED, 1L);
        assertThat(receiver.log().lastGenuine("alerts")).contains(now);
    }

    @Test
    void silenceIsNoticedAcrossARestart() {
        receive(alert("a", "2026-11-02T10:00:00Z"));
        receiver = receiver();

        assertThat(receiver.log().latest("alerts")).isEmpty();
        assertThat(receiver.log().lastGenuine("alerts")).contains(now);
        assertThat(receiver.log().silence("alerts", now.plus(Duration.ofDays(14))))
                .isEmpty();
        assertThat(receiver.log().silence("alerts", now.plus(Duration.ofDays(15))))
                .contains(Duration.ofDays(15));
        assertThat(receiver.log().silence("sns", now.plus(Duration.ofDays(15)))).isEmpty();
    }

    @Test
    void refusedDeliveryDoesNotEndTheSilence() {
        receiver.receive("alerts", delivery("{}", Map.of()));

        assertThat(receiver.log().lastGenuine("alerts")).isEmpty();
    }

    @Test
    void generatedTokenIsAcceptedByItsHash() {
        assertThat(receiver.receive("generated", delivery("{}", Map.of("Authorization", "Bearer token")))
                        .status())
                .isEqualTo(202);
        assertThat(receiver.receive("generated", delivery("{}", Map.of("Authorization", "Bearer other")))
                        .status())
                .isEqualTo(401);
        assertThat(receiver.receive(
                                "generated",
                                delivery(
                                        "{}",
                                        Map.of(
                                                "Authorization",
                                                "Bearer "
                                                        + TokenHash.of("token").hex())))
                        .status())
                .as("the hash itself")
                .isEqualTo(401);
    }

    @Test
    void everyConfiguredWebhookHasItsTally() {
        receive(alert("a", "2026-11-02T10:00:00Z"));
        receiver.receive("alerts", delivery("{}", Map.of()));
        receiver.receive("nobody", delivery("{}", TOKEN));

        assertThat(receiver.tallies())
                .contains(new WebhookTally(
                        "alerts",
                        "alertmanager",
                        Map.of(DeliveryOutcome.RECORDED, 1L, DeliveryOutcome.REFUSED, 1L),
                        Optional.of(now)))
                .extracting(WebhookTally::name)
                .doesNotContain("nobody");
    }

    @Test
    void ofADeliveryWithManyStatementsOnlyTheBeginningIsRemembered() {
        String alerts = IntStream.range(0, 500)
                .mapToObj(number -> alert("a" + number, "2026-11-02T10:00:00Z")
                        + ','
                        + alert("b" + number, "2027-11-02T10:00:" + (number % 50 + 10) + "Z"))
                .collect(Collectors.joining(","));

        WebhookResponse response = receive(alerts);

        assertThat(response.events()).hasSizeGreaterThan(400);
        assertThat(receiver.log().latest("alerts")).singleElement().satisfies(delivery -> {
            assertThat(delivery.events()).hasSize(20);
            assertThat(delivery.why()).hasSizeLessThan(1_100);
        });
    }

    @Test
    void onlyTheLatestFiftyAreRemembered() {
        for (int count = 0; count < 60; count++) {
            receive(alert("a", "2026-11-02T10:00:00Z"));
        }

        assertThat(receiver.log().latest("alerts")).hasSize(50);
        assertThat(receiver.log().counts("alerts")).containsEntry(DeliveryOutcome.UNCHANGED, 59L);
    }

    @Test
    void nothingIsRememberedOfWebhooksThatAreNotConfigured() {
        assertThat(receiver.receive("nobody", delivery("{}", TOKEN)).status()).isEqualTo(404);

        assertThat(receiver.log().latest("nobody")).isEmpty();
    }

    @Test
    void storeThatCannotBeWrittenMakesTheSenderTryAgain() {
        stores = () -> EventStore.openReadOnly(directory);

        WebhookResponse response = receive(alert("a", "2026-11-02T10:00:00Z"));

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.retryAfter()).contains(Duration.ofSeconds(10));
        assertThat(response.json()).isEqualTo("{\"error\":\"Nothing can be recorded at the moment\"}");
        assertThat(receiver.log().counts("alerts")).containsEntry(DeliveryOutcome.POSTPONED, 1L);
    }

    @Test
    void floodIsSlowedDown() {
        for (int count = 0; count < 1_500; count++) {
            receive("");
        }
        assertThat(receive("").status()).isEqualTo(429);

        now = now.plusSeconds(1);

        assertThat(receive("").status()).isEqualTo(202);
    }

    @Test
    void tenDeliveriesASecondAreNeverTooMany() {
        for (int count = 0; count < 6_000; count++) {
            now = now.plusMillis(100);
            assertThat(receive("").status()).isEqualTo(202);
        }
    }

    @Test
    void hourOfTenDeliveriesASecondLeavesNothingButItsEvents() throws IOException {
        for (int count = 0; count < 36_000; count++) {
            now = now.plusMillis(100);
            int number = count / 100;
            switch (count % 4) {
                case 0 ->
                    assertThat(receive(alert("a" + number, "2026-11-02T10:00:00Z"))
                                    .status())
                            .isEqualTo(202);
                case 1 ->
                    receive(alert("b", "2026-11-02T10:00:00Z").replace("\"shop\"", "\"shop\",\"severity\":\"info\""));
                case 2 -> receiver.receive("alerts", delivery("{}", Map.of()));
                default -> receiver.receive("guess" + count, delivery("{}", TOKEN));
            }
        }

        assertThat(store.snapshot().incidents()).hasSize(360);
        try (Stream<String> lines = Files.lines(directory.resolve("events").resolve("2026-11.jsonl"))) {
            assertThat(lines).hasSize(360);
        }
        assertThat(receiver.log().latest("alerts")).hasSize(50);
        assertThat(receiver.log().counts("alerts"))
                .isEqualTo(Map.of(
                        DeliveryOutcome.RECORDED, 360L,
                        DeliveryOutcome.UNCHANGED, 8_640L,
                        DeliveryOutcome.IGNORED, 9_000L,
                        DeliveryOutcome.REFUSED, 9_000L));
        assertThat(Files.readString(directory.resolve("webhooks").resolve("seen.txt")))
                .hasLineCount(1);
        assertThat(directory.resolve("webhooks").resolve("starts.txt")).doesNotExist();
    }

    @Test
    void deliveriesAtTheSameMomentConverge() throws Exception {
        List<String> bodies = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            String first = alert("f" + number, "2026-11-02T10:00:00Z");
            String second = alert("f" + number, "2026-11-02T10:08:00Z");
            bodies.addAll(List.of(
                    first, ended(first, "2026-11-02T10:05:00Z"), second, ended(second, "2026-11-02T10:20:00Z")));
        }
        bodies.addAll(List.copyOf(bodies));
        Collections.shuffle(bodies, new Random(1));

        ExecutorService senders = Executors.newFixedThreadPool(8);
        for (String body : bodies) {
            senders.submit(() ->
                    receiver.receive("merging", delivery("{\"version\":\"4\",\"alerts\":[" + body + "]}", TOKEN)));
        }
        senders.shutdown();

        assertThat(senders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(store.snapshot().incidents()).hasSize(10).allSatisfy(incident -> {
            assertThat(incident.openedAt()).hasToString("2026-11-02T10:00:00Z");
            assertThat(incident.resolvedAt().orElseThrow()).hasToString("2026-11-02T10:20:00Z");
        });
    }

    private static String ended(String alert, String end) {
        return alert.replace("firing", "resolved").replaceFirst("\\{", "{\"endsAt\":\"" + end + "\",");
    }

    @Test
    void topicOfSnsIsProofEnough() {
        assertThat(receiver.receive("sns", delivery("{}", TOKEN)).status()).isEqualTo(401);
        assertThat(confirmed).isEmpty();
    }

    private WebhookResponse receive(String alerts) {
        return receiver.receive("alerts", delivery("{\"version\":\"4\",\"alerts\":[" + alerts + "]}", TOKEN));
    }

    private static Delivery delivery(String body, Map<String, String> headers) {
        return new Delivery(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String alert(String fingerprint, String start) {
        return "{\"status\":\"firing\",\"labels\":{\"service\":\"shop\"},\"startsAt\":\"" + start
                + "\",\"fingerprint\":\"" + fingerprint + "\"}";
    }

    private WebhookDirectory settings() {
        List<Webhook> webhooks = List.of(
                Read.webhook("alerts", Source.ALERTMANAGER, "secrets: [good]"),
                Read.webhook(
                        "generated",
                        Source.JSON,
                        "tokens: [" + TokenHash.of("token").hex() + "]"),
                Read.webhook("merging", Source.ALERTMANAGER, "secrets: [good]\nmergeWithin: 5m"),
                Read.webhook("sns", Source.AWS, "topics: [\"arn:aws:sns:eu-west-1:1:t\"]"));
        return new WebhookDirectory() {
            @Override
            public List<Webhook> webhooks() {
                return webhooks;
            }

            @Override
            public Optional<String> secret(String id) {
                return Optional.of("secret");
            }
        };
    }

    private Sns sns() {
        return new Sns() {
            @Override
            public Optional<X509Certificate> at(URI address) {
                return Optional.empty();
            }

            @Override
            public void confirm(Webhook webhook, Delivery delivery) {
                if (webhook.source() == Source.AWS) {
                    confirmed.add(webhook);
                }
            }
        };
    }

    private Clock clock() {
        InstantSource time = () -> now;
        return time.withZone(ZoneOffset.UTC);
    }
}
