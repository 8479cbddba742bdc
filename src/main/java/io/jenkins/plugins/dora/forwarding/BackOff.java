package io.jenkins.plugins.dora.forwarding;

import java.time.Duration;

/** Pauses after failures, which double from one second to five minutes. Not safe for use by several threads. */
public final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;

    private int failures;

    /** Returns how many tries have failed since something arrived. */
    public int failures() {
        return failures;
    }

    /** Forgets the failures, because something arrived. */
    public void arrived() {
        failures = 0;
    }

    /**
     * Notes a failure, and returns how long to wait after it.
     *
     * @param wanted how long the receiver wants not to be tried again
     */
    public Duration failed(Duration wanted) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        Duration own = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return own.compareTo(wanted) > 0 ? own : wanted;
    }
}
