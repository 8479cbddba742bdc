package io.jenkins.plugins.dora.metrics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What a set of values looks like.
 *
 * <p>Percentiles interpolate linearly between the two nearest ranks, as SQL's PERCENTILE_CONT does: of an even count the
 * median is the mean of the two middle values.
 */
public final class Distribution {
    private final double[] sorted;

    private Distribution(double[] sorted) {
        this.sorted = sorted;
    }

    /** Takes the values in any order. */
    public static Distribution of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    public int count() {
        return sorted.length;
    }

    public OptionalDouble median() {
        return percentile(0.5);
    }

    public OptionalDouble p95() {
        return percentile(0.95);
    }

    public OptionalDouble mean() {
        return Arrays.stream(sorted).average();
    }

    private OptionalDouble percentile(double share) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (rank - below) * (sorted[above] - sorted[below]));
    }
}
