package io.jenkins.plugins.dora.webhook.proof;

import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.body.UnreadableBodyException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * The signature of a message of Amazon SNS: RSA over named fields of it, by the certificate that it names.
 *
 * <p>Only messages of topics that are configured are accepted, and only certificates of Amazon SNS are fetched. The fields have to
 * be read from the body before it is proven; nothing else of it is used.
 *
 * @param topics the topics
 * @param certificates fetches certificates
 */
record SnsSignature(List<String> topics, CertificateSource certificates) implements Proof {
    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    @Override
    public Optional<String> objection(Delivery delivery, Secrets secrets, Instant now) {
        try {
            return objection(delivery.json(), now);
        } catch (UnreadableBodyException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> objection(Element message, Instant now) {
        if (message.text("TopicArn").filter(topics::contains).isEmpty()) {
            return Optional.of("the topic of the message is not among those of the webhook");
        }
        Optional<URI> address = message.text("SigningCertURL").flatMap(SnsAddress::ofCertificate);
        if (address.isEmpty()) {
            return Optional.of("SigningCertURL is not an address of a certificate of Amazon SNS");
        }
        Optional<X509Certificate> certificate = certificates.at(address.get());
        if (certificate.isEmpty()) {
            return Optional.of("the certificate cannot be fetched from " + address.get());
        }
        return isSigned(message, certificate.get(), now)
                ? Optional.empty()
                : Optional.of("the signature of the message is wrong");
    }

    private static boolean isSigned(Element message, X509Certificate certificate, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
            Signature signature = Signature.getInstance(algorithm(message));
            signature.initVerify(certificate);
            signature.update(signedText(message).getBytes(StandardCharsets.UTF_8));
            return signature.verify(
                    Base64.getDecoder().decode(message.text("Signature").orElse("")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String algorithm(Element message) {
        return message.is("2", "SignatureVersion") ? "SHA256withRSA" : "SHA1withRSA";
    }

    private static String signedText(Element message) {
        List<String> fields = message.is("Notification", "Type") ? NOTIFICATION : CONFIRMATION;
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> message.plainText(field)
                .ifPresent(
                        value -> text.append(field).append('\n').append(value).append('\n')));
        return text.toString();
    }
}
