package io.jenkins.plugins.dora.delivery.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers the latest {@value #MOST} deliveries to each webhook, and counts all, since this process began. */
public final class DeliveryLog {
    private static final int MOST = 50;

    private final Map<String, Entries> byWebhook = new HashMap<>();
    private final LastSeen seen;

    /** @param seen remembers the latest deliveries beyond the end of the process */
    public DeliveryLog(LastSeen seen) {
        this.seen = seen;
    }

    /** Adds a delivery to a webhook that is configured. */
    public void add(String webhook, LoggedDelivery delivery) {
        synchronized (this) {
            byWebhook.computeIfAbsent(webhook, name -> new Entries()).add(delivery);
        }
        if (delivery.outcome() != DeliveryOutcome.REFUSED) {
            seen.add(webhook, delivery.at());
        }
    }

    /** Returns the deliveries to a webhook, the latest first. */
    public synchronized List<LoggedDelivery> latest(String webhook) {
        return entries(webhook).map(entries -> List.copyOf(entries.latest)).orElse(List.of());
    }

    /** Returns how many deliveries there were of each outcome. */
    public synchronized Map<DeliveryOutcome, Long> counts(String webhook) {
        return entries(webhook).map(entries -> Map.copyOf(entries.counts)).orElse(Map.of());
    }

    /** Returns when the latest genuine delivery arrived, also before this process began; then to the hour. */
    public Optional<Instant> lastGenuine(String webhook) {
        return seen.find(webhook);
    }

    /** Returns for how long nothing genuine has arrived any more, if that is longer than 14 days. */
    public Optional<Duration> silence(String webhook, Instant now) {
        return seen.silence(webhook, now);
    }

    private Optional<Entries> entries(String webhook) {
        return Optional.ofNullable(byWebhook.get(webhook));
    }

    private static final class Entries {
        private final Deque<LoggedDelivery> latest = new ArrayDeque<>();
        private final Map<DeliveryOutcome, Long> counts = new EnumMap<>(DeliveryOutcome.class);

        void add(LoggedDelivery delivery) {
            latest.addFirst(delivery);
            if (latest.size() > MOST) {
                latest.removeLast();
            }
            counts.merge(delivery.outcome(), 1L, Long::sum);
        }
    }
}
