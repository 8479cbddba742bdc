package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.time.Duration;
import java.time.Instant;

/** Refuses stated times in the future: a deployment of tomorrow would be the latest until then. */
public final class FutureTimes {
    /** By how much the clock of the sender may be ahead. */
    private static final Duration DIFFERENCE = Duration.ofMinutes(5);

    private FutureTimes() {}

    /** Whether {@code time} lies in the future, by more than clocks differ. */
    public static boolean isFuture(Instant time, Instant now) {
        return time.isAfter(now.plus(DIFFERENCE));
    }

    /** @throws InvalidEventException if something in {@code event} happened in the future */
    public static void refuseFuture(Event event, Instant now) {
        if (event instanceof Deployment deployment) {
            refuseFuture("finishedAt", deployment.finishedAt(), now);
        } else if (event instanceof Incident incident) {
            refuseFuture("openedAt", incident.openedAt(), now);
            incident.acknowledgedAt().ifPresent(time -> refuseFuture("acknowledgedAt", time, now));
            incident.resolvedAt().ifPresent(end -> refuseFuture("resolvedAt", end, now));
        } else if (event instanceof ApplicationVersion version) {
            refuseFuture("builtAt", version.builtAt(), now);
        }
    }

    /** @throws InvalidEventException if {@code time} lies in the future */
    public static void refuseFuture(String field, Instant time, Instant now) {
        if (isFuture(time, now)) {
            throw new InvalidEventException(field, time + " is in the future; the current time is " + now);
        }
    }
}
