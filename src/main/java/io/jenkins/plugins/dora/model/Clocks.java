package io.jenkins.plugins.dora.model;

import java.time.Duration;
import java.time.Instant;

/** What is asked of times that somebody states: a deployment of tomorrow would be the latest until then. */
public final class Clocks {
    /** By how much the clock of whoever states a time may be ahead. */
    private static final Duration DIFFERENCE = Duration.ofMinutes(5);

    private Clocks() {}

    /** @throws InvalidEventException if {@code time} lies in the future */
    public static void refuseFuture(String field, Instant time, Instant now) {
        if (time.isAfter(now.plus(DIFFERENCE))) {
            throw new InvalidEventException(field, time + " lies in the future; it is " + now + " now");
        }
    }
}
