package io.jenkins.plugins.dora.report.prometheus;

import io.jenkins.plugins.dora.delivery.log.DeliveryOutcome;
import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import io.jenkins.plugins.dora.report.prometheus.family.Counter;
import io.jenkins.plugins.dora.report.prometheus.family.Families;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The deliveries to the webhooks of a controller. Not safe for use by several threads. */
final class WebhookFigures {
    private static final double MILLIS_OF_SECOND = 1_000;

    private final Counter deliveries;
    private final Map<Labels, Long> counted = new TreeMap<>();

    WebhookFigures(Families families) {
        deliveries = families.counter(
                "dora_webhook_events", "Deliveries to webhooks since Jenkins started, by what became of them");
    }

    /** Counts what was delivered since this was called last; the series of a webhook begin before its first delivery. */
    void count(List<WebhookTally> webhooks, Instant now) {
        for (WebhookTally webhook : webhooks) {
            for (DeliveryOutcome outcome : DeliveryOutcome.values()) {
                Labels labels = labels(webhook).add("outcome", label(outcome));
                deliveries.begin(labels);
                long count = webhook.counts().getOrDefault(outcome, 0L);
                for (long known = counted.getOrDefault(labels, 0L); known < count; known++) {
                    deliveries.increment(labels, now);
                }
                counted.merge(labels, count, Math::max);
            }
        }
    }

    /** Returns when each webhook got its latest genuine delivery; no value for one that got none. */
    static MetricSnapshot lastGenuine(List<WebhookTally> webhooks) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("dora_webhook_last_event_timestamp_seconds")
                .help("When the latest genuine delivery to a webhook arrived");
        for (WebhookTally webhook : webhooks) {
            webhook.lastGenuine()
                    .ifPresent(at -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                            .labels(labels(webhook))
                            .value(at.toEpochMilli() / MILLIS_OF_SECOND)
                            .build()));
        }
        return gauge.build();
    }

    private static Labels labels(WebhookTally webhook) {
        return Labels.of("webhook", webhook.name(), "source", webhook.source());
    }

    private static String label(DeliveryOutcome outcome) {
        return outcome == DeliveryOutcome.UNCHANGED
                ? "duplicate"
                : outcome.name().toLowerCase(Locale.ROOT);
    }
}
