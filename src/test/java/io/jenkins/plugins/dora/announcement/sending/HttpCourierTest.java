package io.jenkins.plugins.dora.announcement.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import io.jenkins.plugins.dora.announcement.http.Attempt;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.proof.Proofs;
import io.jenkins.plugins.dora.webhook.proof.Secrets;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpCourierTest {
    private static final Instant NOW = Instant.parse("2026-06-22T08:00:00Z");
    private static final Recipient SLACK = new Recipient(Channel.SLACK, "address", "", List.of());
    private static final Recipient TEAMS = new Recipient(Channel.TEAMS, "address", "", List.of());
    private static final Recipient JSON = new Recipient(Channel.JSON, "address", "key", List.of());
    private static final Announcement MESSAGE = Announcement.test(NOW, "");

    private final Map<String, String> secrets = new HashMap<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private Receiver receiver;

    /** Much longer than an answer takes on a machine that does something else as well. */
    private Duration patience = Duration.ofSeconds(30);

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        secrets.put("address", receiver.address());
        secrets.put("key", "whsec_c2VjcmV0");
    }

    @AfterEach
    void stop() {
        never.countDown();
        receiver.close();
    }

    @Test
    void messageArrives() throws Exception {
        assertThat(deliver(SLACK)).isEqualTo(Attempt.ARRIVED);

        assertThat(receiver.received()).hasSize(1);
        assertThat(receiver.received().get(0).path()).isEqualTo("/hook");
        assertThat(receiver.received().get(0).headers().getFirst("Content-Type"))
                .isEqualTo("application/json; charset=utf-8");
        assertThat(receiver.received().get(0).body()).contains("\"blocks\"");
    }

    @Test
    void teamsReceivesACard() throws Exception {
        receiver.answers(202, "");

        assertThat(deliver(TEAMS)).isEqualTo(Attempt.ARRIVED);
        assertThat(receiver.received().get(0).body()).contains("AdaptiveCard");
    }

    @Test
    void teamsMayAnswerThatItDidNotDeliver() throws Exception {
        receiver.answers(200, "Webhook message delivery failed with error: HTTP error 429");

        assertThat(deliver(TEAMS).outcome()).isEqualTo(Attempt.Outcome.FAILED);
    }

    @Test
    void jsonIsSignedSoThatAReceiverCanProveIt() throws Exception {
        assertThat(deliver(JSON)).isEqualTo(Attempt.ARRIVED);

        Headers headers = receiver.received().get(0).headers();
        assertThat(headers.getFirst("Content-Type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(headers.getFirst("webhook-id")).isEqualTo(MESSAGE.id());
        assertThat(objection("whsec_c2VjcmV0")).isEmpty();
        assertThat(objection("another")).isPresent();
    }

    private Optional<String> objection(String secret) {
        Receiver.Received request = receiver.received().get(0);
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, values) -> headers.put(name, values.get(0)));
        return Proofs.of(Webhook.of("own", Source.JSON), address -> Optional.empty())
                .objection(
                        new Delivery(headers, request.body().getBytes(StandardCharsets.UTF_8)),
                        new Secrets(List.of(secret)),
                        NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "500, FAILED, ''",
        "503, FAILED, ''",
        "429, FAILED, ''",
        "408, FAILED, ''",
        "400, REFUSED, ' (invalid_blocks)'",
        "403, REFUSED, ''",
        "404, REFUSED, ''",
        "410, REFUSED, ''",
    })
    void statusDecides(int status, Attempt.Outcome outcome, String code) throws Exception {
        receiver.answers(status, status == 400 ? "invalid_blocks" : "<p>No, " + receiver.address() + "</p>");

        Attempt attempt = deliver(SLACK);

        assertThat(attempt.outcome()).isEqualTo(outcome);
        assertThat(attempt.reason()).isEqualTo("the answer has status " + status + code);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void redirectIsNotFollowed(int status) throws Exception {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.address() + "/elsewhere");
            Receiver.answer(exchange, status, "");
        });

        Attempt attempt = deliver(SLACK);

        assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.REFUSED);
        assertThat(attempt.reason())
                .contains("status " + status + ", a redirect, which is not followed")
                .doesNotContain("elsewhere");
        assertThat(receiver.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                           | PT2M",
                "0                             | PT0S",
                "Mon, 22 Jun 2026 08:10:00 GMT | PT10M",
                "Mon, 22 Jun 2026 07:10:00 GMT | PT0S",
                "999999999                     | PT24H",
                "soon                          | PT0S",
                "-5                            | PT0S",
            })
    void retryAfterIsObeyed(String header, Duration pause) throws Exception {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", header);
            Receiver.answer(exchange, 429, "");
        });

        assertThat(deliver(SLACK).pause()).isEqualTo(pause);
    }

    @Test
    void receiverThatNeverAnswersMayHaveTheMessage() throws Exception {
        patience = Duration.ofSeconds(1);
        receiver.answers(exchange -> hang());

        Attempt attempt = deliver(SLACK);

        assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.UNKNOWN);
        assertThat(attempt.reason()).isEqualTo("there was no answer within 1 seconds");
    }

    @Test
    void receiverThatNeverEndsItsAnswerIsNotWaitedFor() throws Exception {
        patience = Duration.ofSeconds(1);
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("begun".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            hang();
        });

        assertThat(deliver(SLACK).outcome()).isEqualTo(Attempt.Outcome.UNKNOWN);
    }

    @Test
    void endlessAnswerIsCutOff() throws Exception {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[100_000];
            while (true) {
                exchange.getResponseBody().write(much);
            }
        });

        assertThat(deliver(SLACK)).isEqualTo(Attempt.ARRIVED);
    }

    @Test
    void connectionThatEndsWithoutAnAnswerMayHaveTheMessage() throws Exception {
        receiver.answers(exchange -> exchange.close());

        Attempt attempt = deliver(SLACK);

        assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.UNKNOWN);
        assertThat(attempt.reason()).isEqualTo("the connection ended without an answer");
    }

    @Test
    void hostThatIsNotThereDoesNotHaveTheMessage() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        secrets.put("address", "http://127.0.0.1:" + port + "/secret");

        assertThat(deliver(SLACK)).isEqualTo(Attempt.failed("the host cannot be reached"));
    }

    @Test
    void untrustedConnectionDoesNotHaveTheMessage() throws Exception {
        secrets.put("address", receiver.address().replace("http:", "https:"));

        assertThat(deliver(SLACK).outcome()).isNotEqualTo(Attempt.Outcome.ARRIVED);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void missingSecretIsNamed() throws Exception {
        secrets.remove("key");

        Attempt attempt = deliver(JSON);

        assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.FAILED);
        assertThat(attempt.reason()).startsWith("there is no secret \"key\"");
        assertThat(receiver.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hooks.example.org/s3cret", "ftp://s3cret", "http://", "https:///s3cret", "a b", "file:///s3cret"
            })
    void whatIsNoAddressIsNamedByItsIdOnly(String address) throws Exception {
        secrets.put("address", address);

        assertThat(deliver(SLACK))
                .isEqualTo(Attempt.failed("the secret \"address\" is not an address with http or https"));
    }

    @Test
    void mailIsNotSent() throws Exception {
        assertThat(deliver(new Recipient(Channel.MAIL, "", "", List.of("a@example.org")))
                        .outcome())
                .isEqualTo(Attempt.Outcome.REFUSED);
    }

    private Attempt deliver(Recipient to) throws InterruptedException {
        return new HttpCourier(
                        HttpClient::newBuilder,
                        id -> Optional.ofNullable(secrets.get(id)),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        patience)
                .deliver(to, MESSAGE);
    }

    private void hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
