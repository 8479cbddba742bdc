package io.jenkins.plugins.dora.metrics.statistics;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A part of a whole.
 *
 * @param part the count in question
 * @param whole the count it is part of
 */
public record Ratio(int part, int whole) {
    /** Adds up one ratio of each part. */
    public static <T> Ratio sum(Collection<T> parts, Function<T, Ratio> ratio) {
        Ratio sum = new Ratio(0, 0);
        for (T part : parts) {
            sum = sum.plus(ratio.apply(part));
        }
        return sum;
    }

    public Ratio plus(Ratio other) {
        return new Ratio(part + other.part, whole + other.whole);
    }

    /** Returns what remains without {@code some}, which is part of this. */
    public Ratio minus(Ratio some) {
        return new Ratio(part - some.part, whole - some.whole);
    }

    /** Returns the share in percent; empty where there is nothing to have a share of. */
    public OptionalDouble percent() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
    }
}
