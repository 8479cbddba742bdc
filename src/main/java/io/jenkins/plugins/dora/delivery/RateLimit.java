package io.jenkins.plugins.dora.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How many genuine deliveries a webhook takes: {@value #A_SECOND} a second, and {@value #AT_ONCE} at once after a calm.
 *
 * <p>Some senders do not send again what was refused for being too much, so this is far more than a sender means to send.
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

    /** Returns whether one more is taken now. */
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
