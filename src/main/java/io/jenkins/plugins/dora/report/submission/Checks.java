package io.jenkins.plugins.dora.report.submission;

import io.jenkins.plugins.dora.model.InvalidEventException;
import io.jenkins.plugins.dora.report.link.WebAddress;
import java.time.Duration;
import java.time.Instant;

/** What is asked of what people send, beyond what a journal insists on. */
final class Checks {
    /** By how much the clock of whoever sends something may be ahead. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private Checks() {}

    static void notInTheFuture(String field, Instant time, Instant now) {
        if (time.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new InvalidEventException(field, time + " lies in the future; it is " + now + " now");
        }
    }

    static void safeAddress(String field, String address) {
        if (!address.isEmpty() && !WebAddress.isSafe(address)) {
            throw new InvalidEventException(field, "must be an address that begins with https:// or http://");
        }
    }
}
