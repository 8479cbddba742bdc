package io.jenkins.plugins.dora.metrics.statistics;

/** The observations behind the value of a metric, which decide whether two values differ by more than chance. */
public sealed interface Sample {
    /** Returns the number of observations: releases, recoveries or incidents. */
    int observations();

    /**
     * Events over time.
     *
     * @param observations the number of events
     * @param days the number of days in which they happened
     */
    record Events(int observations, int days) implements Sample {}

    /**
     * A part of a whole.
     *
     * @param ratio the part, and the whole that is observed
     */
    record Share(Ratio ratio) implements Sample {
        @Override
        public int observations() {
            return ratio.whole();
        }
    }

    /**
     * Durations.
     *
     * @param seconds a duration for each observation
     */
    record Times(Distribution seconds) implements Sample {
        @Override
        public int observations() {
            return seconds.count();
        }
    }
}
