package io.jenkins.plugins.dora.target.significance;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.metrics.statistics.Sample;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a metric differs from its value of another period by more than its usual variation.
 *
 * <p>Usual is what chance alone exceeds once in twenty comparisons at most. Changes of one release are no observations of
 * their own, so lead times are compared by release.
 */
public final class Significance {
    /** A difference is significant if chance makes one as large less often than this. */
    public static final double ALPHA = 0.05;

    /** Fewer observations than these show nothing. */
    public static final int LEAST_OBSERVATIONS = Difference.LEAST;

    private Significance() {}

    /**
     * Returns the metrics that differ by more than chance from those of another period; none where that period is too young
     * to be judged.
     *
     * @param past the period of {@code then}
     */
    public static Set<HeadlineMetric> between(Metrics now, Metrics then, Period past) {
        Set<HeadlineMetric> different = EnumSet.noneOf(HeadlineMetric.class);
        if (then.frequency().isJudgeable(past)) {
            Arrays.stream(HeadlineMetric.values())
                    .filter(metric -> of(metric, now, then))
                    .forEach(different::add);
        }
        return different;
    }

    /** Tells whether {@code metric} of {@code now} differs from that of {@code then} by more than chance. */
    public static boolean of(HeadlineMetric metric, Metrics now, Metrics then) {
        return pValue(metric, now, then) < ALPHA;
    }

    /**
     * Tells whether a share differs from the others by more than chance, if it is the most extreme one of several: of twenty
     * applications, one seems to differ by chance (Bonferroni).
     *
     * @param among how many shares it was picked from
     */
    public static boolean ofWorst(Ratio share, Ratio others, int among) {
        return Difference.ofShares(share, others) < ALPHA / among;
    }

    /** Returns the number of observations of {@code metric}: releases, recoveries or incidents. */
    public static int observations(HeadlineMetric metric, Metrics metrics) {
        return metric.sample(metrics).observations();
    }

    private static double pValue(HeadlineMetric metric, Metrics now, Metrics then) {
        Sample sample = metric.sample(now);
        Sample other = metric.sample(then);
        if (sample instanceof Sample.Events events && other instanceof Sample.Events before) {
            return Difference.ofCounts(events.observations(), events.days(), before.observations(), before.days());
        }
        if (sample instanceof Sample.Share share && other instanceof Sample.Share before) {
            return Difference.ofShares(share.ratio(), before.ratio());
        }
        boolean longer = metric.of(now).orElse(0) > metric.of(then).orElse(0);
        return Difference.ofTimes(((Sample.Times) sample).seconds(), ((Sample.Times) other).seconds(), longer);
    }
}
