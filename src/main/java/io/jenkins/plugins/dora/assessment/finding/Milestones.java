package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Knows when every version of an application was built, and arrived in each tier for the first time. Each version has a
 * journey, and each of its revisions one of its own.
 */
public final class Milestones {
    private static final long NEVER = Milestone.NEVER;
    private static final int PLACES = Place.values().length;

    private final long[] arrivals;

    private Milestones(long[] arrivals) {
        this.arrivals = arrivals;
    }

    /**
     * Finds out when a version passed the points before a deployment: its build and the tiers farther from the users than
     * that of {@code destination}; OTHER is farther than no tier, and no tier is farther than OTHER. A point that was
     * passed out of turn is left out.
     *
     * @param startedAt when the deployment began
     * @param passed takes the times by place, {@link Milestone#NEVER} for points that were not passed
     */
    public void before(int journey, Place destination, long startedAt, long[] passed) {
        Arrays.fill(passed, NEVER);
        long last = Long.MIN_VALUE;
        int end = destination == Place.OTHER ? Place.BUILD.ordinal() + 1 : destination.ordinal();
        for (int place = 0; place < end; place++) {
            long at = arrivals[journey * PLACES + place];
            if (last <= at && at <= startedAt) {
                passed[place] = at;
                last = at;
            }
        }
    }

    /** Follows the versions of one application. */
    static final class Builder {
        private static final int NOT_RECORDED = -1;

        private final Map<Long, Integer> journeys = new HashMap<>();
        private long[] arrivals = new long[0];
        private int[] buildRanks = new int[0];
        private boolean hasKnown;
        private boolean hasUnknown;

        /** Returns the journey of a revision of a version. */
        int of(int version, int revision) {
            hasKnown |= revision != Revisions.UNKNOWN;
            hasUnknown |= revision == Revisions.UNKNOWN;
            return journeys.computeIfAbsent(key(version, revision), key -> {
                int journey = journeys.size();
                if (journey == buildRanks.length) {
                    int longer = Math.max(8, 2 * journey);
                    buildRanks = Arrays.copyOf(buildRanks, longer);
                    arrivals = Arrays.copyOf(arrivals, longer * PLACES);
                    Arrays.fill(buildRanks, journey, longer, NOT_RECORDED);
                    Arrays.fill(arrivals, journey * PLACES, longer * PLACES, NEVER);
                }
                return journey;
            });
        }

        private static long key(int version, int revision) {
            return (long) version << Integer.SIZE | revision & 0xFFFF_FFFFL;
        }

        /** @param rank which in order of recording the built version is; of several the last counts */
        void built(int journey, int rank, long at) {
            if (rank > buildRanks[journey]) {
                buildRanks[journey] = rank;
                arrivals[journey * PLACES + Place.BUILD.ordinal()] = at;
            }
        }

        void arrived(int journey, Place place, long at) {
            int arrival = journey * PLACES + place.ordinal();
            arrivals[arrival] = Math.min(arrivals[arrival], at);
        }

        Milestones journeys() {
            Builder whole = hasKnown && hasUnknown ? joined() : this;
            return new Milestones(Arrays.copyOf(whole.arrivals, journeys.size() * PLACES));
        }

        /** Where one revision is not known, it may be the same as another. */
        private Builder joined() {
            Builder joined = new Builder();
            joined.arrivals = arrivals.clone();
            joined.buildRanks = buildRanks.clone();
            journeys.forEach((key, known) -> {
                Integer unknown = journeys.get(key | 0xFFFF_FFFFL);
                if (unknown != null && !unknown.equals(known)) {
                    joined.take(known, this, unknown);
                    joined.take(unknown, this, known);
                }
            });
            return joined;
        }

        private void take(int journey, Builder from, int other) {
            int build = Place.BUILD.ordinal();
            built(journey, from.buildRanks[other], from.arrivals[other * PLACES + build]);
            for (int place = build + 1; place < PLACES; place++) {
                int arrival = journey * PLACES + place;
                arrivals[arrival] = Math.min(arrivals[arrival], from.arrivals[other * PLACES + place]);
            }
        }
    }
}
