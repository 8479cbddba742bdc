package io.jenkins.plugins.dora.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
    @ParameterizedTest
    @CsvSource({"'10,20', 15", "'1,2,3,4', 2.5", "'5,1,3', 3", "'7', 7"})
    void medianOfAnEvenCountIsTheMeanOfTheTwoMiddleValues(String values, double median) {
        assertThat(of(values).median()).hasValue(median);
    }

    @Test
    void percentilesInterpolateAsPercentileContDoes() {
        Distribution distribution = of("1,2,3,4,5,6,7,8,9,10");

        assertThat(distribution.p95().orElseThrow()).isCloseTo(9.55, within(1e-12));
        assertThat(distribution.mean()).hasValue(5.5);
        assertThat(distribution.count()).isEqualTo(10);
    }

    @Test
    void nothingHasNoValue() {
        assertThat(Distribution.of().median()).isEmpty();
        assertThat(Distribution.of().mean()).isEmpty();
        assertThat(Distribution.of().p95()).isEmpty();
    }

    private static Distribution of(String values) {
        return Distribution.of(Arrays.stream(values.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    @Test
    void sampleKeepsTheOrderAndLiesEvenlyBetween() {
        Values values = new Values();
        for (int value = 0; value < 10; value++) {
            values.add(value);
        }
        values.add(100, 10);

        assertThat(Distribution.of(values).sample(4)).containsExactly(0, 5, 100, 100);
        assertThat(Distribution.of(3, 1, 2).sample(4)).containsExactly(3, 1, 2);
        assertThat(Distribution.of().sample(4)).isEmpty();
    }
}
