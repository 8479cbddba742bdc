package io.jenkins.plugins.dora.metrics;

import java.time.Duration;

/** Durations as numbers. */
final class Seconds {
    private Seconds() {}

    static double of(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
