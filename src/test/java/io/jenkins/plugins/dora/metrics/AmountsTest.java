package io.jenkins.plugins.dora.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.metrics.HeadlineMetric.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "59, 59 s",
        "60, 1 min",
        "3599, 60 min",
        "3600, 1.0 h",
        "12312, 3.4 h",
        "172799, 48.0 h",
        "172800, 2.0 days",
        "428448.5, 5.0 days"
    })
    void durationsAreInTheUnitThatReadsBest(double seconds, String words) {
        assertThat(Amounts.duration(seconds)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2.9, 2.9 per day",
        "1, 1.0 per day",
        "0.99, 6.9 per week",
        "0.1452, 1.0 per week",
        "0.14285714285714285, 1.0 per week",
        "0.1, 3.0 per month",
        "0, 0 per day"
    })
    void frequenciesArePerDayWeekOrMonth(double perDay, String words) {
        assertThat(Amounts.frequency(perDay)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"SECONDS, 14400, 4 h", "SECONDS, 12312, 3.4 h", "PER_DAY, 2, 2 per day", "PERCENT, 10, 10 %"})
    void aSentenceNeedsNoDecimalsThatAreZero(Unit unit, double value, String words) {
        assertThat(Amounts.brief(unit, value)).isEqualTo(words);
    }
}
