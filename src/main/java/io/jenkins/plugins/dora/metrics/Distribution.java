package io.jenkins.plugins.dora.metrics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What a set of values looks like.
 *
 * <p>Percentiles interpolate linearly between the two nearest ranks, as SQL's PERCENTILE_CONT does: of an even count the
 * median is the mean of the two middle values.
 *
 * @param count how many values there are
 * @param mean their mean; empty without values
 * @param median half of the values are no greater; empty without values
 * @param p95 95 percent of the values are no greater; empty without values
 */
public record Distribution(int count, OptionalDouble mean, OptionalDouble median, OptionalDouble p95) {
    private static final Distribution EMPTY =
            new Distribution(0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Takes the values in any order. */
    public static Distribution of(double... values) {
        Values all = new Values(values.length);
        Arrays.stream(values).forEach(all::add);
        return of(all);
    }

    static Distribution of(Values values) {
        if (values.count() == 0) {
            return EMPTY;
        }
        Values.Ranking ranking = values.ranking();
        return new Distribution(
                values.count(),
                OptionalDouble.of(values.sum() / values.count()),
                OptionalDouble.of(ranking.percentile(0.5)),
                OptionalDouble.of(ranking.percentile(0.95)));
    }
}
