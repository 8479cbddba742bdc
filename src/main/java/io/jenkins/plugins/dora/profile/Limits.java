package io.jenkins.plugins.dora.profile;

import java.util.function.DoublePredicate;

/** The limits of ELITE, HIGH and MEDIUM; what reaches none of them is LOW. */
public final class Limits {
    private final DoublePredicate elite;
    private final DoublePredicate high;
    private final DoublePredicate medium;

    private Limits(DoublePredicate elite, DoublePredicate high, DoublePredicate medium) {
        this.elite = elite;
        this.high = high;
        this.medium = medium;
    }

    /** A band is reached by a value of at least its limit. */
    public static Limits atLeast(double elite, double high, double medium) {
        return new Limits(value -> value >= elite, value -> value >= high, value -> value >= medium);
    }

    /** A band is reached by a value strictly below its limit. */
    public static Limits below(double elite, double high, double medium) {
        return new Limits(value -> value < elite, value -> value < high, value -> value < medium);
    }

    /** A band is reached by a value up to its limit, the limit included. */
    public static Limits atMost(double elite, double high, double medium) {
        return new Limits(value -> value <= elite, value -> value <= high, value -> value <= medium);
    }

    /** Returns the best band that {@code value} reaches. */
    public Band bandOf(double value) {
        if (elite.test(value)) {
            return Band.ELITE;
        }
        if (high.test(value)) {
            return Band.HIGH;
        }
        return medium.test(value) ? Band.MEDIUM : Band.LOW;
    }
}
