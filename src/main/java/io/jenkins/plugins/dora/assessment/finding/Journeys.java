package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.assessment.finding.Waypoint.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Knows when every version of an application passed which point for the first time. Each version has a journey. */
public final class Journeys {
    private static final long NEVER = Waypoint.NEVER;
    private static final int PLACES = Place.values().length;

    private final long[] firstArrivals;

    private Journeys(long[] firstArrivals) {
        this.firstArrivals = firstArrivals;
    }

    /**
     * Tells when a version passed the points before a deployment: its build and the tiers farther from the users than
     * that of {@code destination}. A point that was passed out of turn is left out.
     *
     * @param startedAt when the deployment began
     * @param passed takes the times by place, {@link Waypoint#NEVER} for points that were not passed
     */
    public void before(int journey, Place destination, long startedAt, long[] passed) {
        Arrays.fill(passed, NEVER);
        long last = Long.MIN_VALUE;
        for (int place = 0; place < destination.ordinal(); place++) {
            long at = firstArrivals[journey * PLACES + place];
            if (last <= at && at <= startedAt) {
                passed[place] = at;
                last = at;
            }
        }
    }

    /** Follows the versions of one application. */
    static final class Builder {
        private final Map<Integer, Integer> byVersion = new HashMap<>();
        private long[] firstArrivals = new long[0];

        /** Returns the journey of a version. */
        int of(int version) {
            return byVersion.computeIfAbsent(version, key -> {
                int journey = byVersion.size();
                if ((journey + 1) * PLACES > firstArrivals.length) {
                    int length = firstArrivals.length;
                    firstArrivals = Arrays.copyOf(firstArrivals, Math.max(8 * PLACES, 2 * length));
                    Arrays.fill(firstArrivals, length, firstArrivals.length, NEVER);
                }
                return journey;
            });
        }

        void add(int journey, Place place, long at) {
            int arrival = journey * PLACES + place.ordinal();
            firstArrivals[arrival] = Math.min(firstArrivals[arrival], at);
        }

        Journeys journeys() {
            return new Journeys(Arrays.copyOf(firstArrivals, byVersion.size() * PLACES));
        }
    }
}
