package io.jenkins.plugins.dora.snapshot.column;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Times as longs: nanoseconds since 1970-01-01T00:00:00Z.
 *
 * <p>They reach from 1823 to 2116; a time beyond that becomes the first or the last of them, so that the difference of
 * any two is a long as well.
 */
public final class EpochNanos {
    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long LAST = Long.MAX_VALUE / 2;
    private static final long FIRST = -LAST;
    private static final long LAST_SECOND = LAST / NANOS_PER_SECOND;

    private EpochNanos() {}

    public static long of(Instant time) {
        long seconds = time.getEpochSecond();
        if (seconds >= LAST_SECOND) {
            return LAST;
        }
        return seconds <= -LAST_SECOND ? FIRST : seconds * NANOS_PER_SECOND + time.getNano();
    }

    public static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }

    /** Returns how many seconds {@code end} is later than {@code start}. */
    public static double secondsBetween(long start, long end) {
        return (end - start) / (double) NANOS_PER_SECOND;
    }
}
