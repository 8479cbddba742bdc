package io.jenkins.plugins.dora.webhook.proof;

import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The proof that each source gives. A source that may sign is not believed for a token once there is a signature. */
public final class Proofs {
    private static final String SHA256 = "sha256=";

    private Proofs() {}

    /**
     * Returns the proof that is asked of the deliveries to a webhook.
     *
     * @param certificates fetches the certificates of Amazon SNS
     */
    public static Proof of(Webhook webhook, CertificateSource certificates) {
        return switch (webhook.source()) {
            case GITHUB -> signed(webhook, "X-Hub-Signature-256", SHA256);
            case PAGERDUTY -> signed(webhook, "X-PagerDuty-Signature", "v1=");
            case JIRA -> signedOrToken(webhook, "X-Hub-Signature", SHA256);
            case GRAFANA -> signedOrToken(webhook, "X-Grafana-Alerting-Signature", "");
            case GITLAB -> standardOr(new Token(headers(webhook, "X-Gitlab-Token")));
            case CDEVENTS, JSON -> standardOr(new Token(headers(webhook)));
            case ALERTMANAGER, OPSGENIE -> new Token(headers(webhook));
            case AWS ->
                new SnsOr(new SnsSignature(webhook.topics(), certificates), new Token(headers(webhook, "X-Api-Key")));
        };
    }

    private static Proof signed(Webhook webhook, String header, String prefix) {
        return new SignedBody(webhook.signatureHeader().orElse(header), prefix, webhook.timestampHeader());
    }

    private static Proof signedOrToken(Webhook webhook, String header, String prefix) {
        String signature = webhook.signatureHeader().orElse(header);
        return either(signature, signed(webhook, header, prefix), new Token(List.of()));
    }

    private static Proof standardOr(Proof other) {
        return either(StandardWebhooks.SIGNATURE, new StandardWebhooks(), other);
    }

    private static Proof either(String header, Proof withHeader, Proof without) {
        return (delivery, secrets, now) ->
                (delivery.header(header).isPresent() ? withHeader : without).objection(delivery, secrets, now);
    }

    private static List<String> headers(Webhook webhook, String... known) {
        Optional<String> own = webhook.signatureHeader();
        return Stream.concat(own.stream(), Stream.of(known)).toList();
    }
}
