package io.jenkins.plugins.dora.webhook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.webhook.Read;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProofsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final String BODY = "{\"text\":\"Grüße\"}";
    private static final String SECRET = "correct horse";
    private static final Secrets SECRETS = new Secrets(List.of("another one", SECRET));
    private static final String HEX = HexFormat.of().formatHex(hmac(SECRET, BODY));

    /** The value that GitHub's documentation publishes to try an implementation with. */
    @Test
    void valueThatGitHubPublishesIsRight() {
        Delivery delivery = delivery(
                "Hello, World!",
                "X-Hub-Signature-256",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");

        assertThat(objection(Source.GITHUB, delivery, new Secrets(List.of("It's a Secret to Everybody"))))
                .isEmpty();
    }

    @Test
    void signatureIsOfTheBytesOfTheBody() {
        assertThat(objection(Source.GITHUB, delivery(BODY, "X-Hub-Signature-256", "sha256=" + HEX)))
                .isEmpty();
        assertThat(objection(Source.JIRA, delivery(BODY, "X-Hub-Signature", "sha256=" + HEX)))
                .isEmpty();
        assertThat(objection(Source.PAGERDUTY, delivery(BODY, "X-PagerDuty-Signature", "v1=" + HEX)))
                .isEmpty();
        assertThat(objection(Source.GRAFANA, delivery(BODY, "X-Grafana-Alerting-Signature", HEX)))
                .isEmpty();
        assertThat(objection(Source.GITHUB, delivery(BODY + ' ', "X-Hub-Signature-256", "sha256=" + HEX)))
                .contains("no secret of the webhook makes the signature in X-Hub-Signature-256");
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB, X-Hub-Signature-256, sha256=",
        "PAGERDUTY, X-PagerDuty-Signature, v1=",
        "JIRA, X-Hub-Signature, sha256=",
        "GRAFANA, X-Grafana-Alerting-Signature, ''"
    })
    void everyByteOfASignatureMatters(Source source, String header, String prefix) {
        assertThat(objection(source, delivery(BODY, header, prefix + HEX))).isEmpty();
        for (int index = 0; index < HEX.length(); index++) {
            char other = HEX.charAt(index) == '0' ? '1' : '0';
            String wrong = HEX.substring(0, index) + other + HEX.substring(index + 1);
            assertThat(objection(source, delivery(BODY, header, prefix + wrong)))
                    .isPresent();
            assertThat(objection(source, delivery(BODY, header, prefix + HEX.substring(index + 1))))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GITLAB", "CDEVENTS", "JSON"})
    void everyByteOfAStandardSignatureMatters(Source source) {
        String time = String.valueOf(NOW.getEpochSecond());
        byte[] signature = hmac(SECRET, "msg_1." + time + '.' + BODY);
        assertThat(objection(source, standard("msg_1", time, base64(signature))))
                .isEmpty();
        for (int index = 0; index < signature.length; index++) {
            byte[] wrong = signature.clone();
            wrong[index] ^= 1;
            assertThat(objection(source, standard("msg_1", time, base64(wrong))))
                    .isPresent();
        }
    }

    private static String base64(byte[] signature) {
        return "v1," + Base64.getEncoder().encodeToString(signature);
    }

    @Test
    void everyByteOfABodyMatters() {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        for (int index = 0; index < body.length; index++) {
            byte[] wrong = body.clone();
            wrong[index] ^= 1;
            Delivery delivery = new Delivery(Map.of("X-Hub-Signature-256", "sha256=" + HEX), wrong);
            assertThat(objection(Source.GITHUB, delivery)).isPresent();
        }
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        String several = "v1=" + "0".repeat(64) + ",v1=" + HEX;

        assertThat(objection(Source.PAGERDUTY, delivery(BODY, "X-PagerDuty-Signature", several)))
                .isEmpty();
        assertThat(objection(Source.PAGERDUTY, delivery(BODY, "X-PagerDuty-Signature", several.replace(HEX, "x"))))
                .isPresent();
    }

    @Test
    void signatureWithoutItsPrefixIsNone() {
        assertThat(objection(Source.GITHUB, delivery(BODY, "X-Hub-Signature-256", HEX)))
                .isPresent();
        assertThat(objection(Source.GITHUB, delivery(BODY, "X-Hub-Signature", "sha256=" + HEX)))
                .contains("the header X-Hub-Signature-256 is missing");
    }

    @Test
    void headersOfGrafanaCanBeSetAndItsTimeIsSigned() {
        Webhook webhook = Read.webhook(Source.GRAFANA, "signatureHeader: X-Sig\ntimestampHeader: X-Time");
        String time = String.valueOf(NOW.getEpochSecond() - 200);
        String signature = HexFormat.of().formatHex(hmac(SECRET, time + ':' + BODY));

        assertThat(objection(webhook, delivery(BODY, "x-sig", signature, "X-Time", time), NOW))
                .isEmpty();
        assertThat(objection(webhook, delivery(BODY, "x-sig", signature, "X-Time", time), NOW.plusSeconds(101)))
                .contains("it was signed more than five minutes ago");
        assertThat(objection(webhook, delivery(BODY, "x-sig", HEX, "X-Time", time), NOW))
                .isPresent();
        assertThat(objection(webhook, delivery(BODY, "x-sig", HEX), NOW)).contains("the header X-Time is missing");
    }

    @Test
    void signatureOfStandardWebhooksCoversIdAndTime() {
        String key = "whsec_" + Base64.getEncoder().encodeToString("secret-key".getBytes(StandardCharsets.UTF_8));
        String time = String.valueOf(NOW.getEpochSecond());
        String signature = "v1," + Base64.getEncoder().encodeToString(hmac("secret-key", "msg_1." + time + '.' + BODY));
        Delivery genuine = standard("msg_1", time, signature);
        Webhook webhook = Webhook.of("test", Source.GITLAB);
        Secrets secrets = new Secrets(List.of(key));

        assertThat(proof(webhook).objection(genuine, secrets, NOW)).isEmpty();
        assertThat(proof(webhook).objection(standard("msg_1", time, "v1,x " + signature), secrets, NOW))
                .isEmpty();
        assertThat(proof(webhook).objection(genuine, secrets, NOW.plusSeconds(301)))
                .contains("it was signed more than five minutes ago");
        assertThat(proof(webhook).objection(standard("msg_2", time, signature), secrets, NOW))
                .isPresent();
        assertThat(proof(webhook).objection(genuine, new Secrets(List.of("secret-key")), NOW))
                .isEmpty();
        assertThat(proof(webhook).objection(genuine, new Secrets(List.of("other")), NOW))
                .isPresent();
    }

    /** Somebody who knows nothing could otherwise leave the signature wrong and try tokens. */
    @Test
    void tokenIsNotLookedAtWhereThereIsASignature() {
        Delivery both = new Delivery(
                Map.of(
                        "webhook-signature",
                        "v1,x",
                        "webhook-id",
                        "1",
                        "webhook-timestamp",
                        "1",
                        "X-Gitlab-Token",
                        SECRET),
                new byte[0]);

        assertThat(objection(Source.GITLAB, both)).isPresent();
        assertThat(objection(Source.GITLAB, delivery(BODY, "X-Gitlab-Token", SECRET)))
                .isEmpty();
        assertThat(objection(Source.GITLAB, delivery(BODY, "X-Gitlab-Token", SECRET + 'x')))
                .contains("the token is not a secret of the webhook");
    }

    @ParameterizedTest
    @EnumSource(names = {"ALERTMANAGER", "GRAFANA", "JIRA", "AWS", "CDEVENTS", "OPSGENIE", "JSON"})
    void tokenIsABearerOrAPassword(Source source) {
        String basic = Base64.getEncoder().encodeToString(("dora:" + SECRET).getBytes(StandardCharsets.UTF_8));

        assertThat(objection(source, delivery(BODY, "Authorization", "Bearer " + SECRET)))
                .isEmpty();
        assertThat(objection(source, delivery(BODY, "Authorization", "Basic " + basic)))
                .isEmpty();
        assertThat(objection(source, delivery(BODY, "Authorization", "Bearer  " + SECRET.toUpperCase())))
                .isPresent();
        assertThat(objection(source, delivery(BODY, "Authorization", "Basic %%%")))
                .contains("there is no token in it");
        assertThat(objection(source, delivery(BODY))).contains("there is no token in it");
    }

    @ParameterizedTest
    @EnumSource(names = {"GITHUB", "PAGERDUTY"})
    void senderThatSignsIsNotBelievedForAToken(Source source) {
        assertThat(objection(source, delivery(BODY, "Authorization", "Bearer " + SECRET)))
                .isPresent();
    }

    @Test
    void tokenMayBeInAHeaderOfItsOwn() {
        Webhook webhook = Read.webhook(Source.ALERTMANAGER, "signatureHeader: X-Dora-Token");

        assertThat(objection(webhook, delivery(BODY, "X-Dora-Token", SECRET), NOW))
                .isEmpty();
        assertThat(objection(Source.AWS, delivery(BODY, "x-api-key", SECRET))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsGenuineWithoutASecret(Source source) {
        Secrets none = new Secrets(List.of(""));

        assertThat(none.isEmpty()).isTrue();
        assertThat(objection(source, delivery(BODY, "Authorization", "Bearer "), none))
                .isPresent();
        assertThat(objection(source, delivery(BODY, "X-Gitlab-Token", ""), none))
                .isPresent();
    }

    private static Delivery standard(String id, String time, String signature) {
        return delivery(BODY, "webhook-id", id, "webhook-timestamp", time, "webhook-signature", signature);
    }

    private static Delivery delivery(String body, String... headers) {
        Map<String, String> byName = new HashMap<>();
        for (int index = 0; index < headers.length; index += 2) {
            byName.put(headers[index], headers[index + 1]);
        }
        return new Delivery(byName, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> objection(Source source, Delivery delivery) {
        return objection(source, delivery, SECRETS);
    }

    private static Optional<String> objection(Source source, Delivery delivery, Secrets secrets) {
        return proof(Webhook.of("test", source)).objection(delivery, secrets, NOW);
    }

    private static Optional<String> objection(Webhook webhook, Delivery delivery, Instant now) {
        return proof(webhook).objection(delivery, SECRETS, now);
    }

    private static Proof proof(Webhook webhook) {
        return Proofs.of(webhook, address -> Optional.empty());
    }

    private static byte[] hmac(String key, String message) {
        return Secrets.hmac(key.getBytes(StandardCharsets.UTF_8), message.getBytes(StandardCharsets.UTF_8));
    }
}
