package io.jenkins.plugins.dora.bench.delivery;

import io.jenkins.plugins.dora.delivery.WebhookDirectory;
import io.jenkins.plugins.dora.profile.webhook.Source;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import io.jenkins.plugins.dora.webhook.body.Delivery;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Four senders in turn: Alertmanager repeats groups of alerts, PagerDuty triggers and resolves incidents, GitHub begins and
 * ends deployments, and GitLab sends deployments of which all but a hundred are repetitions.
 */
final class Senders implements WebhookDirectory {
    private static final String SECRET = "secret of all";
    private static final int SENDERS = 4;
    private static final int ALERTS_OF_A_GROUP = 5;
    private static final int GROUPS = 40;
    private static final int REPEATED_DEPLOYMENTS = 100;

    private final Instant beginning;

    /** @param beginning when the first delivery is sent */
    Senders(Instant beginning) {
        this.beginning = beginning;
    }

    @Override
    public List<Webhook> webhooks() {
        return List.of(
                webhook(Source.ALERTMANAGER),
                webhook(Source.PAGERDUTY),
                webhook(Source.GITHUB),
                webhook(Source.GITLAB));
    }

    private static Webhook webhook(Source source) {
        Webhook plain = Webhook.of(source.label(), source);
        return new Webhook(
                plain.name(),
                source,
                List.of("all"),
                plain.rules(),
                plain.watch(),
                plain.mergeWithin(),
                plain.signatureHeader(),
                plain.timestampHeader(),
                plain.topics(),
                plain.tokens());
    }

    @Override
    public Optional<String> secret(String id) {
        return Optional.of(SECRET);
    }

    /** Returns the name of the webhook that gets a delivery. */
    String webhook(int number) {
        return webhooks().get(number % SENDERS).name();
    }

    /** Returns a delivery, sent at a time. */
    Delivery delivery(int number, Instant now) {
        int ofSender = number / SENDERS;
        return switch (number % SENDERS) {
            case 0 -> delivery(alerts(ofSender), "Authorization", "Bearer " + SECRET);
            case 1 -> signed(pagerDuty(ofSender, now), "X-PagerDuty-Signature", "v1=");
            case 2 -> signed(gitHub(ofSender, now), "X-Hub-Signature-256", "sha256=");
            default -> delivery(gitLab(ofSender % REPEATED_DEPLOYMENTS), "X-Gitlab-Token", SECRET);
        };
    }

    private String alerts(int number) {
        int group = number % GROUPS;
        return IntStream.range(0, ALERTS_OF_A_GROUP)
                .mapToObj(alert -> """
                        {"status": "firing", "fingerprint": "%d-%d", "startsAt": "%s", "endsAt": "0001-01-01T00:00:00Z",
                         "labels": {"alertname": "Slow", "service": "service-%d", "severity": "critical"},
                         "annotations": {"summary": "The service is slow"}}""".formatted(group, alert, beginning, group))
                .collect(Collectors.joining(",", "{\"version\": \"4\", \"status\": \"firing\", \"alerts\": [", "]}"));
    }

    private static String pagerDuty(int number, Instant now) {
        return """
                {"event": {"event_type": "incident.%s", "occurred_at": "%s", "data": {"id": "P%d",
                 "title": "Checkout is down", "urgency": "high", "service": {"summary": "service-%d"}}}}""".formatted(number % 2 == 0 ? "triggered" : "resolved", now, number / 2, number / 2 % GROUPS);
    }

    private static String gitHub(int number, Instant now) {
        return """
                {"deployment_status": {"state": "%s", "created_at": "%s"},
                 "deployment": {"id": %d, "sha": "4f1c0d2b9a8e7f6d5c4b3a291807f6e5d4c3b2a1", "environment": "production",
                                "created_at": "%s"},
                 "repository": {"full_name": "acme/shop-%d"}, "sender": {}}""".formatted(number % 2 == 0 ? "in_progress" : "success", now, number / 2, now, number / 2 % GROUPS);
    }

    private String gitLab(int deployment) {
        return """
                {"object_kind": "deployment", "status": "success", "status_changed_at": "%s", "deployment_id": %d,
                 "environment": "production", "short_sha": "4f1c0d2b", "project": {"id": 8, "path_with_namespace": "acme/cart"}}""".formatted(beginning, deployment);
    }

    private static Delivery signed(String body, String header, String scheme) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
            return delivery(body, header, scheme + HexFormat.of().formatHex(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Delivery delivery(String body, String header, String value) {
        return new Delivery(Map.of(header, value), body.getBytes(StandardCharsets.UTF_8));
    }
}
