package io.jenkins.plugins.dora.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits the genuine deliveries of a webhook: {@value #A_SECOND} per second, and {@value #AT_ONCE} at once after a pause.
 *
 * <p>Some senders do not retry after status 429, so the limit is far above what a sender normally sends.
 */
final class RateLimit {
    private static final int A_SECOND = 50;
    private static final int AT_ONCE = 1_500;
    private static final double MILLIS = 1_000;

    private final Clock clock;
    private final Map<String, Level> levels = new HashMap<>();

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    /** Returns whether one more delivery is accepted now. */
    synchronized boolean takes(String webhook) {
        Instant now = clock.instant();
        Level before = levels.getOrDefault(webhook, new Level(now, AT_ONCE));
        double millis = Math.max(0, Duration.between(before.at, now).toMillis());
        double left = Math.min(AT_ONCE, before.left + millis * A_SECOND / MILLIS);
        levels.put(webhook, new Level(now, left >= 1 ? left - 1 : left));
        return left >= 1;
    }

    private record Level(Instant at, double left) {}
}
