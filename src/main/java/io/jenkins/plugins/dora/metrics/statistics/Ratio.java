package io.jenkins.plugins.dora.metrics.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A part of a whole.
 *
 * @param part the count in question
 * @param whole the count it is part of
 */
public record Ratio(int part, int whole) {
    public static Ratio sum(List<Ratio> ratios) {
        return new Ratio(
                ratios.stream().mapToInt(Ratio::part).sum(),
                ratios.stream().mapToInt(Ratio::whole).sum());
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
