package io.jenkins.plugins.dora.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private final Random random = new Random(42);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 31, 32, 250, 4_095, 4_096, 20_000})
    void everyRankIsThatOfTheSortedValues(int count) {
        Values values = new Values();
        List<Double> sorted = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            double value = Math.floor(Math.exp(random.nextGaussian() * 6 + 3) * 1_000) / 1_000;
            values.add(value);
            sorted.add(value);
        }
        Collections.sort(sorted);

        Values.Ranking ranking = values.ranking();
        for (int rank = 0; rank < count; rank += Math.max(1, count / 100)) {
            double share = count == 1 ? 0 : (double) rank / (count - 1);
            double found = ranking.percentile(share);
            assertThat(found).isBetween(sorted.get(Math.max(0, rank - 1)), sorted.get(Math.min(count - 1, rank + 1)));
            assertThat(found).isCloseTo(sorted.get(rank), withPercentage(0.001));
        }
    }

    @Test
    void whatCameOftenCountsOften() {
        Values once = new Values();
        Values often = new Values();
        for (int number = 0; number < 1_000; number++) {
            double value = random.nextInt(100_000);
            int times = 1 + random.nextInt(9);
            often.add(value, times);
            for (int time = 0; time < times; time++) {
                once.add(value);
            }
        }

        assertThat(often.count()).isEqualTo(once.count());
        assertThat(often.sum()).isEqualTo(once.sum());
        assertThat(often.ranking().percentile(0.5)).isEqualTo(once.ranking().percentile(0.5));
        assertThat(often.ranking().percentile(0.95)).isEqualTo(once.ranking().percentile(0.95));
    }

    @Test
    void sampleOfAsManyAsThereAreIsAllOfThemInOrder() {
        Values values = new Values();
        values.add(9, 2);
        values.add(4);
        values.add(7, 3);

        assertThat(values.sample(6)).containsExactly(9, 9, 4, 7, 7, 7);
        assertThat(values.sample(1_000)).containsExactly(9, 9, 4, 7, 7, 7);
        assertThat(new Values().sample(1_000)).isEmpty();
    }

    @Test
    void sampleOfFewerLiesEvenlyBetween() {
        Values values = new Values();
        for (int number = 0; number < 16; number++) {
            values.add(number);
        }

        assertThat(values.sample(4)).containsExactly(0, 4, 8, 12);
    }

    @Test
    void partsAreTakenTogether() {
        Values single = new Values();
        single.add(3);
        single.add(5);
        Values often = new Values(0);
        often.add(4, 3);
        Values later = new Values();
        later.add(9);

        Values all = Values.of(List.of(single, often, later), Function.identity());

        assertThat(all.count()).isEqualTo(6);
        assertThat(all.sum()).isEqualTo(29);
        assertThat(all.ranking().percentile(0)).isEqualTo(3);
        assertThat(all.ranking().percentile(0.5)).isEqualTo(4);
        assertThat(all.ranking().percentile(1)).isEqualTo(9);
    }

    @Test
    void lessThanASecondAndMoreThanCenturiesAreInOrder() {
        Values values = new Values();
        for (int number = 0; number < 400; number++) {
            values.add(number % 2 == 0 ? number / 1e4 : number * 1e10);
        }

        assertThat(values.ranking().percentile(0)).isZero();
        assertThat(values.ranking().percentile(1)).isEqualTo(399e10);
        assertThat(values.ranking().percentile(0.5)).isCloseTo((398 / 1e4 + 1e10) / 2, withPercentage(1e-9));
    }
}
