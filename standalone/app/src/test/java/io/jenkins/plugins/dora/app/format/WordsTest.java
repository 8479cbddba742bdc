package io.jenkins.plugins.dora.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "59, 59 s",
        "60, 1 min",
        "3599, 60 min",
        "12312, 3.4 h",
        "172799, 48.0 h",
        "428448.5, 5.0 days"
    })
    void durationsAreInTheUnitThatReadsBest(double seconds, String words) {
        assertThat(Words.duration(seconds)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2.9, 2.9 per day", "1, 1.0 per day", "0.99, 6.9 per week", "0.1452, 1.0 per week", "0.1, 3.0 per month"
    })
    void frequenciesArePerDayWeekOrMonth(double perDay, String words) {
        assertThat(Words.frequency(perDay)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"20.4, 20 % better", "-12, 12 % worse", "0.2, the same", "-0.2, the same"})
    void improvementsAreComparisons(double percent, String words) {
        assertThat(Words.improvement(percent)).isEqualTo(words);
    }

    @Test
    void whatIsAbsentIsADash() {
        assertThat(Words.duration(null)).isEqualTo("-");
        assertThat(Words.frequency(null)).isEqualTo("-");
        assertThat(Words.percent(null)).isEqualTo("-");
        assertThat(Words.text(null)).isEqualTo("-");
    }
}
