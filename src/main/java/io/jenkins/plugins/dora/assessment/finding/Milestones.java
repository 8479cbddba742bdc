package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.snapshot.column.LongMap;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.util.Arrays;

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

        private final LongMap journeys;
        private int[] versions = new int[0];
        private int[] buildRanks = new int[0];
        private long[] arrivals = new long[0];
        private int size;
        private boolean hasKnown;
        private boolean hasUnknown;

        /** @param expected how many journeys there will be, or thereabouts */
        Builder(int expected) {
            journeys = new LongMap(expected);
        }

        /** Returns the journey of a revision of a version. */
        int of(int version, int revision) {
            long key = Revisions.ofVersion(version, revision);
            int known = journeys.get(key);
            return known == LongMap.NONE ? add(version, revision, key) : known;
        }

        private int add(int version, int revision, long key) {
            hasKnown |= revision != Revisions.UNKNOWN;
            hasUnknown |= revision == Revisions.UNKNOWN;
            if (size == versions.length) {
                makeRoom(Math.max(8, 2 * size));
            }
            versions[size] = version;
            journeys.put(key, size);
            return size++;
        }

        private void makeRoom(int longer) {
            versions = Arrays.copyOf(versions, longer);
            buildRanks = Arrays.copyOf(buildRanks, longer);
            arrivals = Arrays.copyOf(arrivals, longer * PLACES);
            Arrays.fill(buildRanks, size, longer, NOT_RECORDED);
            Arrays.fill(arrivals, size * PLACES, longer * PLACES, NEVER);
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
            return new Milestones(Arrays.copyOf(whole.arrivals, size * PLACES));
        }

        /** Where one revision is not known, it may be the same as another. */
        private Builder joined() {
            Builder joined = new Builder(0);
            joined.arrivals = arrivals.clone();
            joined.buildRanks = buildRanks.clone();
            for (int journey = 0; journey < size; journey++) {
                int unknown = journeys.get(Revisions.ofVersion(versions[journey], Revisions.UNKNOWN));
                if (unknown != LongMap.NONE && unknown != journey) {
                    joined.take(journey, this, unknown);
                    joined.take(unknown, this, journey);
                }
            }
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
