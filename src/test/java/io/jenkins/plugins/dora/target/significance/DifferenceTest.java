package io.jenkins.plugins.dora.target.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of SciPy 1.17.1 with the command that gives them, of worked examples first. */
class DifferenceTest {
    /** Hollander and Wolfe, Nonparametric Statistical Methods, 1973, p. 69: permeability of the placenta, as in R's wilcox.test. */
    private static final double[] AT_TERM = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

    private static final double[] EARLIER = {1.15, 0.88, 0.90, 0.74, 1.21};

    /**
     * Rosner, Fundamentals of Biostatistics: breast cancer, as in R's poisson.test; then counts of releases.
     * {@code scipy.stats.binomtest(11, 32, 800/3811)}, {@code binomtest(40, 60, 30/60)}, {@code binomtest(12, 26, 30/120)}
     */
    @ParameterizedTest
    @CsvSource({
        "11, 800, 21, 3011, 0.0796686330333295",
        "40, 30, 20, 30, 0.01348929373119186",
        "12, 30, 14, 90, 0.020924141519234274"
    })
    void countsAreComparedByTheExactConditionalTest(int count, double days, int other, double otherDays, double p) {
        assertThat(Difference.ofCounts(count, days, other, otherDays)).isCloseTo(p, within(1e-9));
    }

    /**
     * Fisher, The Design of Experiments, 1935: convictions of twins, as in R's fisher.test; then failed changes.
     * {@code scipy.stats.fisher_exact([[2,10],[15,3]])}, {@code [[12,28],[10,90]]}, {@code [[20,80],[10,90]]}
     */
    @ParameterizedTest
    @CsvSource({
        "2, 12, 15, 18, 0.0005367241191434357",
        "12, 40, 10, 100, 0.008356528526923548",
        "20, 100, 10, 100, 0.07342758972137636"
    })
    void sharesAreComparedByFishersTest(int part, int whole, int otherPart, int otherWhole, double p) {
        assertThat(Difference.ofShares(new Ratio(part, whole), new Ratio(otherPart, otherWhole)))
                .isCloseTo(p, within(1e-9));
    }

    /** {@code scipy.stats.mannwhitneyu(x, y, method='exact')} */
    @Test
    void timesAreComparedByTheirRanks() {
        assertThat(ofTimes(AT_TERM, EARLIER, true)).isCloseTo(0.2544122544122544, within(1e-9));
    }

    /** {@code scipy.stats.mannwhitneyu([1,2,2,3,4,4,5], [3,4,5,5,6,7], method='asymptotic')} */
    @Test
    void equalTimesShareTheirRanks() {
        double[] shorter = {1, 2, 2, 3, 4, 4, 5};
        double[] longer = {3, 4, 5, 5, 6, 7};

        assertThat(ofTimes(shorter, longer, false)).isCloseTo(0.0425549553063913, within(1e-9));
    }

    @Test
    void ranksThatContradictWhatIsShownShowNothing() {
        double[] shorter = {1, 2, 3, 4, 5, 6};
        double[] longer = {11, 12, 13, 14, 15, 16};

        assertThat(ofTimes(shorter, longer, false)).isLessThan(0.01);
        assertThat(ofTimes(shorter, longer, true)).isEqualTo(1);
    }

    @Test
    void fourObservationsShowNothing() {
        double[] four = {1, 2, 3, 4};
        double[] many = DoubleStream.iterate(100, time -> time + 1).limit(100).toArray();

        assertThat(Difference.ofCounts(4, 30, 400, 30)).isEqualTo(1);
        assertThat(Difference.ofCounts(400, 30, 4, 30)).isEqualTo(1);
        assertThat(Difference.ofShares(new Ratio(4, 4), new Ratio(0, 400))).isEqualTo(1);
        assertThat(Difference.ofShares(new Ratio(0, 400), new Ratio(4, 4))).isEqualTo(1);
        assertThat(ofTimes(four, many, false)).isEqualTo(1);
        assertThat(ofTimes(many, four, true)).isEqualTo(1);
    }

    @Test
    void fiveObservationsMayShowSomething() {
        double[] five = {1, 2, 3, 4, 5};
        double[] others = {11, 12, 13, 14, 15};

        assertThat(Difference.ofCounts(5, 30, 50, 30)).isLessThan(0.001);
        assertThat(Difference.ofShares(new Ratio(5, 5), new Ratio(0, 5))).isLessThan(0.01);
        assertThat(ofTimes(five, others, false)).isLessThan(0.01);
    }

    @Test
    void aMillionObservationsAreCompared() {
        double[] times =
                DoubleStream.iterate(0, time -> time + 1).limit(1_000_000).toArray();

        assertThat(ofTimes(times, times, false)).isGreaterThan(0.9);
        assertThat(Difference.ofShares(new Ratio(100_000, 1_000_000), new Ratio(101_000, 1_000_000)))
                .isLessThan(0.05);
        assertThat(Difference.ofCounts(1_000_000, 1826, 1_005_000, 1826)).isLessThan(0.05);
    }

    private static double ofTimes(double[] times, double[] others, boolean longer) {
        return Difference.ofTimes(Distribution.of(times), Distribution.of(others), longer);
    }
}
