package io.jenkins.plugins.dora.target.significance;

import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import java.util.Arrays;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * The probability that two sets of observations differ this much by chance alone.
 *
 * <p>The p-values are two-sided. Below {@value #LEAST} observations on either side there is none to rely on, and the
 * p-value is 1.
 */
final class Difference {
    /** Fewer observations on either side never show a difference. */
    static final int LEAST = 5;

    /** More times than these are thinned out evenly, since what they cannot show is too small to matter. */
    static final int MOST_TIMES = 1000;

    private Difference() {}

    /**
     * Returns the p-value of two Poisson counts: the exact conditional test, in which each event belongs to one side with
     * the probability of that side's share of the time.
     *
     * @param count events on one side
     * @param days days in which they were counted
     * @param otherCount events on the other side
     * @param otherDays days in which those were counted
     */
    static double ofCounts(int count, double days, int otherCount, double otherDays) {
        return count < LEAST || otherCount < LEAST
                ? 1
                : BinomialTest.withDefaults()
                        .test(count + otherCount, count, days / (days + otherDays))
                        .getPValue();
    }

    /** Returns the p-value of two shares, by Fisher's exact test. */
    static double ofShares(Ratio share, Ratio other) {
        return share.whole() < LEAST || other.whole() < LEAST
                ? 1
                : FisherExactTest.withDefaults()
                        .test(new int[][] {
                            {share.part(), share.whole() - share.part()}, {other.part(), other.whole() - other.part()}
                        })
                        .getPValue();
    }

    /**
     * Returns the p-value of two sets of times, by the Mann-Whitney U test.
     *
     * @param longer whether {@code times} are shown as the longer ones; where their ranks say the contrary, nothing is shown
     */
    static double ofTimes(Distribution times, Distribution others, boolean longer) {
        if (times.count() < LEAST || others.count() < LEAST) {
            return 1;
        }
        AlternativeHypothesis shown = longer ? AlternativeHypothesis.GREATER_THAN : AlternativeHypothesis.LESS_THAN;
        double oneSided = MannWhitneyUTest.withDefaults()
                .with(shown)
                .test(sorted(times), sorted(others))
                .getPValue();
        return Math.min(1, 2 * oneSided);
    }

    /** The order has no effect on the test, which ranks two sorted halves in a third of the time. */
    private static double[] sorted(Distribution times) {
        double[] sample = times.sample(MOST_TIMES);
        Arrays.sort(sample);
        return sample;
    }
}
