package io.jenkins.plugins.dora.profile.regex;

/**
 * An upper bound for the work of a part of a regular expression without reading a character.
 *
 * @param possible whether it may match the empty text
 * @param ways in how many ways it may do so, 1 at least
 * @param work how many parts are tried until all of them are
 */
record EmptyMatch(boolean possible, double ways, double work) {
    /** Matches a character. */
    static final EmptyMatch CHARACTER = new EmptyMatch(false, 1, 1);

    /** Matches a place between characters, or the empty text. */
    static final EmptyMatch PLACE = new EmptyMatch(true, 1, 1);

    /** Collects parts one after the other. */
    static final class Sequence {
        private boolean possible = true;
        private double ways = 1;
        private double work;
        private double most;

        void add(EmptyMatch part) {
            work += ways * part.work;
            ways *= part.ways;
            possible &= part.possible;
            if (!part.possible) {
                most = Math.max(most, work);
                work = 0;
            }
        }

        EmptyMatch all() {
            return new EmptyMatch(possible, ways, Math.max(1, Math.max(most, work)));
        }
    }

    /** Returns what this or {@code other} may do. */
    EmptyMatch or(EmptyMatch other) {
        double waysOfBoth = possible && other.possible ? ways + other.ways : Math.max(ways, other.ways);
        return new EmptyMatch(possible || other.possible, waysOfBoth, 1 + work + other.work);
    }

    /** Returns what this may do if it is repeated {@code times} at least. */
    EmptyMatch repeated(long times) {
        if (!possible) {
            return new EmptyMatch(times == 0, ways, work);
        }
        return new EmptyMatch(true, ways + 1, 1 + work * Math.max(1, times));
    }

    /** Returns what this may do if it is looked for {@code places} times from a place that does not move. */
    EmptyMatch lookedFor(int places) {
        return new EmptyMatch(true, ways, 1 + work * places);
    }
}
