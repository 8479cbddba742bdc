package io.jenkins.plugins.dora.profile.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The limits of the bands for one metric.
 *
 * <p>A value is of the best band whose limit it reaches, and LOW if it reaches none. A band without a limit cannot be
 * reached: not every published table has four bands for every metric.
 *
 * @param reach what it takes to reach a limit
 * @param byBand the limits of ELITE, HIGH and MEDIUM or of some of them, best first, each harder to reach than the next
 */
public record Limits(Reach reach, Map<Band, Double> byBand) {
    /** @throws IllegalArgumentException if there is no limit, one for LOW, or a better band is not harder to reach */
    public Limits {
        if (byBand.isEmpty()) {
            throw new IllegalArgumentException("no band has a limit");
        }
        if (byBand.containsKey(Band.LOW)) {
            throw new IllegalArgumentException("LOW cannot have a limit: it is below all other bands");
        }
        byBand = Collections.unmodifiableMap(new EnumMap<>(byBand));
        List<Double> limits = new ArrayList<>(byBand.values());
        for (int i = 1; i < limits.size(); i++) {
            if (!reach.isHarder(limits.get(i - 1), limits.get(i))) {
                throw new IllegalArgumentException("a better band must be harder to reach: " + byBand);
            }
        }
    }

    /** A band is reached by a value of at least its limit. */
    public static Limits atLeast(double elite, double high, double medium) {
        return new Limits(Reach.AT_LEAST, Map.of(Band.ELITE, elite, Band.HIGH, high, Band.MEDIUM, medium));
    }

    /** A band is reached by a value strictly below its limit. */
    public static Limits below(double elite, double high, double medium) {
        return new Limits(Reach.BELOW, Map.of(Band.ELITE, elite, Band.HIGH, high, Band.MEDIUM, medium));
    }

    /** A band is reached by a value up to its limit, the limit included. */
    public static Limits atMost(double elite, double high, double medium) {
        return new Limits(Reach.AT_MOST, Map.of(Band.ELITE, elite, Band.HIGH, high, Band.MEDIUM, medium));
    }

    /** Returns the best band that {@code value} reaches. */
    public Band bandOf(double value) {
        return byBand.entrySet().stream()
                .filter(limit -> reach.isReached(value, limit.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Band.LOW);
    }

    /** The condition for reaching a limit. */
    public enum Reach {
        /** Be greater than it or equal to it. */
        AT_LEAST,
        /** Be smaller than it. */
        BELOW,
        /** Be smaller than it or equal to it. */
        AT_MOST;

        /** Tells whether {@code value} reaches {@code limit}. */
        public boolean isReached(double value, double limit) {
            return switch (this) {
                case AT_LEAST -> value >= limit;
                case BELOW -> value < limit;
                case AT_MOST -> value <= limit;
            };
        }

        /** Returns it for a sentence: "must be at least". */
        public String words() {
            return switch (this) {
                case AT_LEAST -> "at least";
                case BELOW -> "below";
                case AT_MOST -> "at most";
            };
        }

        boolean isHarder(double limit, double other) {
            return this == AT_LEAST ? limit > other : limit < other;
        }
    }
}
