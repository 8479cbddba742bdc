package io.jenkins.plugins.dora.metrics.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of a set of values. Percentiles are found when somebody asks, since most are never asked for.
 *
 * <p>Percentiles interpolate linearly between the two nearest ranks, as SQL's PERCENTILE_CONT does: of an even count the
 * median is the mean of the two middle values.
 */
public final class Distribution {
    private final Values values;
    private Values.@Nullable Ranking ranking;

    private Distribution(Values values) {
        this.values = values;
    }

    /** Takes the values in any order. */
    public static Distribution of(double... values) {
        Values all = new Values(values.length);
        Arrays.stream(values).forEach(all::add);
        return of(all);
    }

    /** Takes values, to which the caller adds none from then on. */
    public static Distribution of(Values values) {
        return new Distribution(values);
    }

    /** Merges one distribution of each part. */
    public static <T> Distribution merge(List<T> parts, Function<T, Distribution> distribution) {
        return of(Values.of(parts, part -> distribution.apply(part).values));
    }

    public int count() {
        return values.count();
    }

    public OptionalDouble mean() {
        return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(values.sum() / count());
    }

    public OptionalDouble median() {
        return percentile(0.5);
    }

    public OptionalDouble p95() {
        return percentile(0.95);
    }

    /** Returns all values in the order in which they were added, or {@code most} of them that lie evenly between. */
    public double[] sample(int most) {
        return values.sample(most);
    }

    private synchronized OptionalDouble percentile(double share) {
        if (count() == 0) {
            return OptionalDouble.empty();
        }
        if (ranking == null) {
            ranking = values.ranking();
        }
        return OptionalDouble.of(ranking.percentile(share));
    }
}
