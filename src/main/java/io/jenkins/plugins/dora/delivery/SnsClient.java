package io.jenkins.plugins.dora.delivery;

import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.body.UnreadableBodyException;
import io.jenkins.plugins.dora.webhook.proof.SnsAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls Amazon SNS only: addresses are checked, redirects are not followed, and the size of answers is limited. */
public final class SnsClient implements Sns {
    private static final Logger LOGGER = Logger.getLogger(SnsClient.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int MOST_CERTIFICATES = 100;
    private static final int MOST_BYTES = 64 * 1024;

    private final Map<String, X509Certificate> certificates = new ConcurrentHashMap<>();

    @Override
    public Optional<X509Certificate> at(URI address) {
        Optional<X509Certificate> known = Optional.ofNullable(certificates.get(address.toString()));
        return known.or(() -> fetch(address));
    }

    private Optional<X509Certificate> fetch(URI address) {
        try {
            HttpResponse<InputStream> response = client().send(request(address), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK) {
                    return Optional.empty();
                }
                byte[] text = body.readNBytes(MOST_BYTES);
                X509Certificate certificate = (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(text));
                if (certificates.size() < MOST_CERTIFICATES) {
                    certificates.put(address.toString(), certificate);
                }
                return Optional.of(certificate);
            }
        } catch (IOException | CertificateException e) {
            LOGGER.log(Level.WARNING, e, () -> "Cannot fetch the certificate of Amazon SNS at " + address);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void confirm(Webhook webhook, Delivery delivery) {
        boolean isSigned = delivery.header(SnsAddress.MESSAGE_TYPE).isPresent();
        if (isSigned && webhook.source() == Source.AWS) {
            addressToConfirm(webhook, delivery)
                    .ifPresent(address -> client().sendAsync(request(address), BodyHandlers.discarding())
                            .whenComplete((response, failure) -> LOGGER.log(
                                    Level.INFO,
                                    "Confirmed the subscription to a topic of Amazon SNS: {0}",
                                    failure == null ? response.statusCode() : failure)));
        }
    }

    private static Optional<URI> addressToConfirm(Webhook webhook, Delivery delivery) {
        try {
            Element message = delivery.json();
            boolean isAsked = message.is("SubscriptionConfirmation", "Type")
                    && message.text("TopicArn")
                            .filter(webhook.topics()::contains)
                            .isPresent();
            return isAsked ? message.text("SubscribeURL").flatMap(SnsAddress::of) : Optional.empty();
        } catch (UnreadableBodyException e) {
            return Optional.empty();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    }
}
