package io.jenkins.plugins.dora.profile.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every limit of every table, from both sides. */
class BenchmarkTest {
    @ParameterizedTest
    @CsvSource({
        "CLASSIC, 2.9, ELITE",
        "CLASSIC, 1, ELITE",
        "CLASSIC, 0.9999, HIGH",
        "CLASSIC, 0.23, HIGH",
        "CLASSIC, 0.2299, MEDIUM",
        "CLASSIC, 0.03, MEDIUM",
        "CLASSIC, 0.0299, LOW",
        "DORA_2021, 1, ELITE",
        "DORA_2021, 0.9999, HIGH",
        "DORA_2021, 0.0323, HIGH",
        "DORA_2021, 0.0322, MEDIUM",
        "DORA_2021, 0.00544, MEDIUM",
        "DORA_2021, 0.00543, LOW",
        "DORA_2022, 50, HIGH",
        "DORA_2022, 1, HIGH",
        "DORA_2022, 0.9999, MEDIUM",
        "DORA_2022, 0.0323, MEDIUM",
        "DORA_2022, 0.0322, LOW",
        "DORA_2023, 1, ELITE",
        "DORA_2023, 0.9999, HIGH",
        "DORA_2023, 0.1429, HIGH",
        "DORA_2023, 0.1428, MEDIUM",
        "DORA_2023, 0.0323, MEDIUM",
        "DORA_2023, 0.0322, LOW",
        "DORA_2024, 1, ELITE",
        "DORA_2024, 0.9999, HIGH",
        "DORA_2024, 0.1429, HIGH",
        "DORA_2024, 0.1428, MEDIUM",
        "DORA_2024, 0.0323, MEDIUM",
        "DORA_2024, 0.0322, LOW"
    })
    void deploymentsPerDayReachABandAtItsLimit(String table, double perDay, Band band) {
        assertThat(named(table).deploymentsPerDay().bandOf(perDay)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"DORA_2021, 31, HIGH", "DORA_2021, 184, MEDIUM", "DORA_2023, 7, HIGH", "DORA_2024, 31, MEDIUM"})
    void oneDeploymentInTheDaysOfALimitReachesItsBand(String table, int days, Band band) {
        assertThat(named(table).deploymentsPerDay().bandOf(1.0 / days)).isEqualTo(band);
        assertThat(named(table).deploymentsPerDay().bandOf(1.0 / (days + 1))).isNotEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSIC, 0.9999, ELITE",
        "CLASSIC, 1, HIGH",
        "CLASSIC, 3.42, HIGH",
        "CLASSIC, 23.9999, HIGH",
        "CLASSIC, 24, MEDIUM",
        "CLASSIC, 167.9999, MEDIUM",
        "CLASSIC, 168, LOW",
        "DORA_2021, 0.9999, ELITE",
        "DORA_2021, 1, HIGH",
        "DORA_2021, 167.9999, HIGH",
        "DORA_2021, 168, MEDIUM",
        "DORA_2021, 4415.9999, MEDIUM",
        "DORA_2021, 4416, LOW",
        "DORA_2022, 0.1, HIGH",
        "DORA_2022, 167.9999, HIGH",
        "DORA_2022, 168, MEDIUM",
        "DORA_2022, 743.9999, MEDIUM",
        "DORA_2022, 744, LOW",
        "DORA_2023, 23.9999, ELITE",
        "DORA_2023, 24, HIGH",
        "DORA_2023, 167.9999, HIGH",
        "DORA_2023, 168, MEDIUM",
        "DORA_2023, 743.9999, MEDIUM",
        "DORA_2023, 744, LOW",
        "DORA_2024, 23.9999, ELITE",
        "DORA_2024, 24, HIGH",
        "DORA_2024, 167.9999, HIGH",
        "DORA_2024, 168, MEDIUM",
        "DORA_2024, 743.9999, MEDIUM",
        "DORA_2024, 744, LOW"
    })
    void leadTimesReachABandBelowItsLimit(String table, double hours, Band band) {
        assertThat(named(table).leadTimeSeconds().bandOf(hours * 3600)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSIC, 0, ELITE",
        "CLASSIC, 10.34, ELITE",
        "CLASSIC, 15, ELITE",
        "CLASSIC, 15.01, HIGH",
        "CLASSIC, 30, HIGH",
        "CLASSIC, 30.01, MEDIUM",
        "CLASSIC, 45, MEDIUM",
        "CLASSIC, 45.01, LOW",
        "DORA_2021, 15, ELITE",
        "DORA_2021, 15.01, HIGH",
        "DORA_2021, 30, HIGH",
        "DORA_2021, 30.01, LOW",
        "DORA_2022, 0, HIGH",
        "DORA_2022, 15, HIGH",
        "DORA_2022, 15.01, MEDIUM",
        "DORA_2022, 30, MEDIUM",
        "DORA_2022, 30.01, LOW",
        "DORA_2023, 5, ELITE",
        "DORA_2023, 5.01, HIGH",
        "DORA_2023, 10, HIGH",
        "DORA_2023, 10.01, MEDIUM",
        "DORA_2023, 15, MEDIUM",
        "DORA_2023, 15.01, LOW",
        "DORA_2024, 5, ELITE",
        "DORA_2024, 5.01, HIGH",
        "DORA_2024, 10, HIGH",
        "DORA_2024, 10.01, MEDIUM",
        "DORA_2024, 20, MEDIUM",
        "DORA_2024, 20.01, LOW"
    })
    void changeFailureRatesReachABandUpToItsLimit(String table, double percent, Band band) {
        assertThat(named(table).changeFailurePercent().bandOf(percent)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSIC, 0.9999, ELITE",
        "CLASSIC, 1, HIGH",
        "CLASSIC, 23.9999, HIGH",
        "CLASSIC, 24, MEDIUM",
        "CLASSIC, 167.9999, MEDIUM",
        "CLASSIC, 168, LOW",
        "DORA_2021, 0.9999, ELITE",
        "DORA_2021, 1, HIGH",
        "DORA_2021, 23.9999, HIGH",
        "DORA_2021, 24, MEDIUM",
        "DORA_2021, 167.9999, MEDIUM",
        "DORA_2021, 168, LOW",
        "DORA_2022, 0.1, HIGH",
        "DORA_2022, 23.9999, HIGH",
        "DORA_2022, 24, MEDIUM",
        "DORA_2022, 167.9999, MEDIUM",
        "DORA_2022, 168, LOW",
        "DORA_2023, 0.9999, ELITE",
        "DORA_2023, 1, HIGH",
        "DORA_2023, 23.9999, HIGH",
        "DORA_2023, 24, MEDIUM",
        "DORA_2023, 167.9999, MEDIUM",
        "DORA_2023, 168, LOW",
        "DORA_2024, 0.9999, ELITE",
        "DORA_2024, 1, HIGH",
        "DORA_2024, 23.9999, HIGH",
        "DORA_2024, 24, LOW"
    })
    void restoreTimesReachABandBelowItsLimit(String table, double hours, Band band) {
        assertThat(named(table).restoreSeconds().bandOf(hours * 3600)).isEqualTo(band);
    }

    @Test
    void everyLimitIsExactToTheLastDigit() {
        for (Benchmark table :
                Benchmark.NAMED.stream().filter(named -> !named.isScored()).toList()) {
            table.deploymentsPerDay().byBand().forEach((band, limit) -> {
                assertThat(table.deploymentsPerDay().bandOf(limit)).isEqualTo(band);
                assertThat(table.deploymentsPerDay().bandOf(Math.nextDown(limit)))
                        .isGreaterThan(band);
            });
            table.changeFailurePercent().byBand().forEach((band, limit) -> {
                assertThat(table.changeFailurePercent().bandOf(limit)).isEqualTo(band);
                assertThat(table.changeFailurePercent().bandOf(Math.nextUp(limit)))
                        .isGreaterThan(band);
            });
            for (Limits times : List.of(table.leadTimeSeconds(), table.restoreSeconds())) {
                times.byBand().forEach((band, limit) -> {
                    assertThat(times.bandOf(Math.nextDown(limit))).isEqualTo(band);
                    assertThat(times.bandOf(limit)).isGreaterThan(band);
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"CLASSIC, 2018-2021", "DORA_2021, 2021", "DORA_2022, 2022", "DORA_2023, 2023", "DORA_2024, 2024"})
    void tableHasTheYearOfItsReports(String table, String year) {
        assertThat(named(table).year()).isEqualTo(year);
    }

    @Test
    void unknownNameHasNoTable() {
        assertThat(Benchmark.named("DORA_2020")).isEmpty();
    }

    @Test
    void tableWithoutANameOrAYearIsRefused() {
        Limits limits = Limits.below(1, 2, 3);

        assertThatThrownBy(() -> new Benchmark(" ", "2026", limits, limits, limits, limits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of a benchmark is empty");
        assertThatThrownBy(() -> new Benchmark("ours", " ", limits, limits, limits, limits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the year of a benchmark is empty");
    }

    private static Benchmark named(String table) {
        return Benchmark.named(table).orElseThrow();
    }
}
