package io.jenkins.plugins.dora.report.prometheus.backfill;

import java.time.Duration;
import java.time.Instant;

/**
 * Moments at which something is read.
 *
 * @param from the first of them
 * @param to none is later
 * @param step from each to the next, at least a second
 */
public record Steps(Instant from, Instant to, Duration step) {
    /** @throws IllegalArgumentException if there is none, or the step is shorter than a second */
    public Steps {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
        if (step.toSeconds() < 1) {
            throw new IllegalArgumentException("a step of " + step + " is shorter than a second");
        }
    }

    /** Returns how many there are. */
    public int count() {
        return Math.toIntExact(1 + Duration.between(from, to).dividedBy(step));
    }

    /** Returns the moment with a number, counted from 0. */
    public Instant at(int number) {
        return from.plus(step.multipliedBy(number));
    }
}
