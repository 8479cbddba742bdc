package io.jenkins.plugins.dora.webhook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsSignatureTest {
    private static final String TOPIC = "arn:aws:sns:eu-west-1:1:incidents";
    private static final String CERTIFICATE = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-01ab.pem";
    private static final KeyPair KEYS = keys();

    private final List<URI> fetched = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void notificationIsGenuineInBothVersions(String version) {
        assertThat(objection(notification(version))).isEmpty();
        assertThat(fetched).containsExactly(URI.create(CERTIFICATE));
    }

    @Test
    void confirmationIsSignedWithItsAddress() {
        ObjectNode confirmation = message("SubscriptionConfirmation")
                .put("SubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription")
                .put("Token", "t");
        sign(confirmation, "2", "Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

        assertThat(objection(confirmation)).isEmpty();
        assertThat(objection(confirmation.deepCopy().put("SubscribeURL", "https://evil.example.org/")))
                .contains("the signature of the message is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "MessageId", "Subject", "Timestamp", "Type", "Signature"})
    void everySignedFieldMatters(String field) {
        ObjectNode message = notification("2");

        assertThat(objection(
                        message.deepCopy().put(field, "x" + message.get(field).asText())))
                .isPresent();
        assertThat(objection(message.deepCopy().without(field))).isPresent();
    }

    @Test
    void messageOfAnotherTopicIsRefusedBeforeAnythingIsFetched() {
        ObjectNode message = message("Notification").put("TopicArn", TOPIC + "-of-others");
        sign(message, "2", "Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");

        assertThat(objection(message)).contains("the topic of the message is not among those of the webhook");
        assertThat(fetched).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-01ab.pem",
                "https://sns.eu-west-1.amazonaws.com.evil.example.org/SimpleNotificationService-01ab.pem",
                "https://evil.example.org/SimpleNotificationService-01ab.pem",
                "https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-01ab.pem",
                "https://user@sns.eu-west-1.amazonaws.com/SimpleNotificationService-01ab.pem",
                "https://evil.example.org#@sns.eu-west-1.amazonaws.com/SimpleNotificationService-01ab.pem",
                "https://sns.eu-west-1.amazonaws.com/../SimpleNotificationService-01ab.pem",
                "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-01ab.pem?x=1",
                "https://bucket.s3.amazonaws.com/SimpleNotificationService-01ab.pem",
                "file:///etc/passwd",
                "not an address"
            })
    void otherAddressesAreNeverFetched(String address) {
        assertThat(objection(notification("2").put("SigningCertURL", address)))
                .contains("SigningCertURL is not an address of a certificate of Amazon SNS");
        assertThat(fetched).isEmpty();
    }

    @Test
    void certificateThatCannotBeFetchedProvesNothing() {
        Proof proof = new SnsSignature(List.of(TOPIC), address -> Optional.empty());

        assertThat(proof.objection(delivery(notification("2")), new Secrets(List.of()), Instant.EPOCH))
                .contains("the certificate cannot be fetched from " + CERTIFICATE);
    }

    private Optional<String> objection(ObjectNode message) {
        Proof proof = new SnsSignature(List.of(TOPIC), address -> {
            fetched.add(address);
            return Optional.of(certificate());
        });
        return proof.objection(delivery(message), new Secrets(List.of()), Instant.EPOCH);
    }

    private static Delivery delivery(ObjectNode message) {
        return Delivery.of(message.toString());
    }

    private static ObjectNode notification(String version) {
        ObjectNode message = message("Notification");
        sign(message, version, "Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
        return message;
    }

    private static ObjectNode message(String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Type", type)
                .put("MessageId", "m-1")
                .put("TopicArn", TOPIC)
                .put("Subject", "Alarm")
                .put("Message", "Zeile\nnächste")
                .put("Timestamp", "2026-11-02T12:00:00.000Z")
                .put("SigningCertURL", CERTIFICATE);
    }

    private static void sign(ObjectNode message, String version, String... fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(field).append('\n').append(message.get(field).asText()).append('\n');
        }
        try {
            Signature signature = Signature.getInstance(version.equals("2") ? "SHA256withRSA" : "SHA1withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(text.toString().getBytes(StandardCharsets.UTF_8));
            message.put("SignatureVersion", version)
                    .put("Signature", Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate() {
        X509Certificate certificate = mock(X509Certificate.class);
        when(certificate.getPublicKey()).thenReturn(KEYS.getPublic());
        return certificate;
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
