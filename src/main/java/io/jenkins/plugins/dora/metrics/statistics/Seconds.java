package io.jenkins.plugins.dora.metrics.statistics;

import java.time.Duration;

/** Durations as numbers. */
public final class Seconds {
    private Seconds() {}

    /** Returns a duration in seconds, fractions included. */
    public static double of(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
