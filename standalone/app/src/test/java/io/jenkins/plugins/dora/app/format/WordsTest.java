package io.jenkins.plugins.dora.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({"20.4, 20 % better", "-12, 12 % worse", "0.2, the same", "-0.2, the same"})
    void improvementsAreComparisons(double percent, String words) {
        assertThat(Words.improvement(percent)).isEqualTo(words);
    }

    @Test
    void whatIsAbsentIsADash() {
        assertThat(Words.duration(null)).isEqualTo("-");
        assertThat(Words.of(HeadlineMetric.Unit.PER_DAY, null)).isEqualTo("-");
        assertThat(Words.percent(null)).isEqualTo("-");
        assertThat(Words.text(null)).isEqualTo("-");
    }
}
