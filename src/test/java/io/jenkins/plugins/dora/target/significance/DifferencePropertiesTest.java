package io.jenkins.plugins.dora.target.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every comparison. */
class DifferencePropertiesTest {
    private static final double ROUNDING = 1e-9;

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void countsDifferAsMuchEitherWay(
            @ForAll @IntRange(max = 200) int count,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(max = 200) int other,
            @ForAll @IntRange(min = 1, max = 400) int otherDays) {
        assertThat(Difference.ofCounts(count, days, other, otherDays))
                .isBetween(0.0, 1.0)
                .isCloseTo(Difference.ofCounts(other, otherDays, count, days), within(ROUNDING));
    }

    @Property(tries = 200, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void sharesDifferAsMuchEitherWay(
            @ForAll @IntRange(max = 50) int part,
            @ForAll @IntRange(max = 50) int rest,
            @ForAll @IntRange(max = 50) int otherPart,
            @ForAll @IntRange(max = 50) int otherRest) {
        Ratio share = new Ratio(part, part + rest);
        Ratio other = new Ratio(otherPart, otherPart + otherRest);

        assertThat(Difference.ofShares(share, other))
                .isBetween(0.0, 1.0)
                .isCloseTo(Difference.ofShares(other, share), within(ROUNDING));
    }

    @Property(tries = 200, seed = "3", edgeCases = EdgeCasesMode.NONE)
    void timesDifferAsMuchEitherWay(
            @ForAll @Size(max = 30) double @DoubleRange(max = 100) [] times,
            @ForAll @Size(max = 30) double @DoubleRange(max = 100) [] others) {
        Distribution one = Distribution.of(times);
        Distribution other = Distribution.of(others);

        assertThat(Difference.ofTimes(one, other, true))
                .isBetween(0.0, 1.0)
                .isCloseTo(Difference.ofTimes(other, one, false), within(ROUNDING));
    }

    @Property(tries = 100, seed = "4", edgeCases = EdgeCasesMode.NONE)
    void theSameShareOfMoreShowsMore(
            @ForAll @IntRange(min = 1, max = 4) int part, @ForAll @IntRange(min = 6, max = 9) int other) {
        Ratio few = new Ratio(part, 10);
        Ratio otherFew = new Ratio(other, 10);
        Ratio many = new Ratio(10 * part, 100);
        Ratio otherMany = new Ratio(10 * other, 100);

        assertThat(Difference.ofShares(many, otherMany)).isLessThan(Difference.ofShares(few, otherFew));
    }

    @Property(tries = 100, seed = "5", edgeCases = EdgeCasesMode.NONE)
    void theSameRateOverMoreDaysShowsMore(
            @ForAll @IntRange(min = 5, max = 20) int count, @ForAll @IntRange(min = 2, max = 4) int times) {
        assertThat(Difference.ofCounts(10 * count, 300, 10 * times * count, 300))
                .isLessThan(Difference.ofCounts(count, 30, times * count, 30));
    }
}
