package io.jenkins.plugins.dora.target.significance;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Teams by the thousand whose ways never change, drawn with a fixed seed: at most one in twenty seems to have changed. */
class UnchangedTeamsTest {
    private static final int TEAMS = 10_000;

    private final Random chance = new Random(20_260_128);

    @Test
    void deploymentsOfTwoMonthsDifferSignificantlyOnceInTwenty() {
        assertThat(shareOfSignificant(TEAMS, team -> {
                    double perMonth = 5 + 60 * chance.nextDouble();
                    return Difference.ofCounts(poisson(perMonth), 30, poisson(perMonth * 3), 90);
                }))
                .isBetween(0.01, Significance.ALPHA);
    }

    @Test
    void failuresOfTwoMonthsDifferSignificantlyOnceInTwenty() {
        assertThat(shareOfSignificant(TEAMS, team -> {
                    double rate = 0.4 * chance.nextDouble();
                    return Difference.ofShares(failures(rate, 5 + chance.nextInt(100)), failures(rate, 60));
                }))
                .isBetween(0.01, Significance.ALPHA);
    }

    @Test
    void timesOfTwoMonthsDifferSignificantlyOnceInTwenty() {
        assertThat(shareOfSignificant(TEAMS, team -> {
                    Distribution times = times(1, 5 + chance.nextInt(20));
                    Distribution others = times(1, 5 + chance.nextInt(60));
                    boolean longer =
                            times.median().orElseThrow() > others.median().orElseThrow();
                    return Difference.ofTimes(times, others, longer);
                }))
                .isBetween(0.01, Significance.ALPHA);
    }

    @Test
    void aDoubledFailureRateIsSeenInFourOfFiveTeams() {
        assertThat(shareOfSignificant(2000, team -> Difference.ofShares(failures(0.4, 100), failures(0.2, 100))))
                .isGreaterThan(0.8);
    }

    @Test
    void aDoubledLeadTimeIsSeenInFourOfFiveTeams() {
        assertThat(shareOfSignificant(2000, team -> Difference.ofTimes(times(2, 60), times(1, 60), true)))
                .isGreaterThan(0.8);
    }

    private double shareOfSignificant(int teams, ToDoubleFunction<Integer> pValue) {
        int significant = 0;
        for (int team = 0; team < teams; team++) {
            significant += pValue.applyAsDouble(team) < Significance.ALPHA ? 1 : 0;
        }
        return (double) significant / teams;
    }

    /** Counts exponential gaps. */
    private int poisson(double mean) {
        int count = -1;
        for (double time = 0; time < mean; time -= Math.log(1 - chance.nextDouble())) {
            count++;
        }
        return count;
    }

    private Ratio failures(double rate, int deployments) {
        long failed = DoubleStream.generate(chance::nextDouble)
                .limit(deployments)
                .filter(draw -> draw < rate)
                .count();
        return new Ratio((int) failed, deployments);
    }

    /** Lognormal times: most are short, a few are long. */
    private Distribution times(double median, int count) {
        return Distribution.of(DoubleStream.generate(() -> median * Math.exp(chance.nextGaussian()))
                .limit(count)
                .toArray());
    }
}
