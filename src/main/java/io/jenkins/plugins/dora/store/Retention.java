package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The age up to which records count. Nothing is ever deleted.
 *
 * <p>Of a deployment its end decides, of an incident its resolution (one that is open is never too old), of an
 * application version when it was built.
 */
public final class Retention {
    /** Records of every age count. */
    public static final Retention FOREVER = new Retention(Instant.MIN);

    private final Instant since;

    private Retention(Instant since) {
        this.since = since;
    }

    /** Returns the retention of so many months before now, in UTC; for 0 that without an end. */
    public static Retention ofMonths(int months, Clock clock) {
        return months == 0
                ? FOREVER
                : new Retention(ZonedDateTime.now(clock.withZone(ZoneOffset.UTC))
                        .minusMonths(months)
                        .toInstant());
    }

    /** Returns whether what ended at {@code end} is too old to count. */
    public boolean isTooOld(Instant end) {
        return end.isBefore(since);
    }

    /** Returns whether an event is too old to count. */
    public boolean leavesOut(Event event) {
        if (event instanceof Deployment deployment) {
            return isTooOld(deployment.finishedAt());
        }
        if (event instanceof Incident incident) {
            return incident.resolvedAt().filter(this::isTooOld).isPresent();
        }
        return event instanceof ApplicationVersion version && isTooOld(version.builtAt());
    }

    /** Returns whether all of a month is too old. */
    boolean leavesOut(YearMonth month) {
        return !month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .isAfter(since);
    }
}
