package io.jenkins.plugins.dora.report.prometheus.live;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * One look at what is recorded, and which part of it counts.
 *
 * <p>What happened up to {@value #RECENT_MINUTES} minutes before the last look counts if it was not there then: a record may
 * be a little late. What is older is history that was imported or corrected.
 *
 * @param begin what happened earlier does not matter to this look
 * @param from what happened earlier is seen, but does not count
 * @param end what happens then or later does not matter either
 * @param remembered since when the next look can meet again what this one sees
 * @param isFirst whether there was no look before
 */
record Look(Instant begin, Instant from, Instant end, Instant remembered, boolean isFirst) {
    private static final int RECENT_MINUTES = 60;
    private static final Duration RECENT = Duration.ofMinutes(RECENT_MINUTES);

    /** Returns the first look: everything counts that happened since {@code start}. */
    static Look first(Instant start, Instant now) {
        Instant recent = now.minus(RECENT);
        return new Look(start.isBefore(recent) ? start : recent, start, Instant.MAX, recent, true);
    }

    /** Returns a look at what happened from {@code from} on and before {@code to}, after which there is no other. */
    static Look back(Instant from, Instant to) {
        return new Look(from, from, to, Instant.MAX, true);
    }

    Look next(Instant now) {
        return new Look(remembered, remembered, Instant.MAX, now.minus(RECENT), false);
    }

    boolean concerns(Instant time) {
        return !time.isBefore(begin) && time.isBefore(end);
    }

    boolean counts(Instant time) {
        return !time.isBefore(from);
    }

    /** Whether something is met for the first time; its id, which may have to be read from disk, only if that matters. */
    boolean isNew(Seen seen, Supplier<String> id, Instant time) {
        return isFirst && time.isBefore(remembered) || seen.add(id.get(), time);
    }
}
