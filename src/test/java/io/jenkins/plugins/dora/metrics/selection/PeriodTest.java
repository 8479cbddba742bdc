package io.jenkins.plugins.dora.metrics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void endIsExclusive() {
        Period january = period("2026-01-01", "2026-02-01", ZoneOffset.UTC);

        assertThat(january.contains(Instant.parse("2026-01-01T00:00:00Z"))).isTrue();
        assertThat(january.contains(Instant.parse("2026-01-31T23:59:59.999Z"))).isTrue();
        assertThat(january.contains(Instant.parse("2026-02-01T00:00:00Z"))).isFalse();
        assertThat(january.days()).isEqualTo(31);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 23", "2026-03-30, 24", "2026-10-25, 25"})
    void daysFollowTheClockOfTheZone(LocalDate day, int hours) {
        Period period = new Period(day, day.plusDays(1), BERLIN);

        assertThat(Duration.between(period.start(), period.end())).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-01-01/2026-01-02 2026-01-02/2026-01-03, 2026-01-03",
        "WEEK, 2026-01-01/2026-01-05 2026-01-05/2026-01-12 2026-01-12/2026-01-14, 2026-01-14",
        "MONTH, 2026-01-01/2026-02-01 2026-02-01/2026-02-14, 2026-02-14",
        "QUARTER, 2026-01-01/2026-04-01 2026-04-01/2026-07-01, 2026-07-01",
        "YEAR, 2026-01-01/2027-01-01 2027-01-01/2027-06-01, 2027-06-01"
    })
    void bucketsAreCutToThePeriod(Granularity granularity, String buckets, String to) {
        assertThat(period("2026-01-01", to, BERLIN).buckets(granularity))
                .extracting(bucket -> bucket.from() + "/" + bucket.to())
                .containsExactly(buckets.split(" "));
    }

    @Test
    void wholeMonthsAreComparedWithAsManyMonths() {
        assertThat(period("2026-03-01", "2026-04-01", BERLIN).previous())
                .isEqualTo(period("2026-02-01", "2026-03-01", BERLIN));
        assertThat(period("2026-04-01", "2026-07-01", BERLIN).previous())
                .isEqualTo(period("2026-01-01", "2026-04-01", BERLIN));
        assertThat(period("2025-01-01", "2026-01-01", BERLIN).previous())
                .isEqualTo(period("2024-01-01", "2025-01-01", BERLIN));
    }

    @Test
    void previousPeriodHasTheSameNumberOfDays() {
        assertThat(period("2026-01-01", "2026-01-31", BERLIN).previous())
                .isEqualTo(period("2025-12-02", "2026-01-01", BERLIN));
    }

    @Test
    void emptyPeriodIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> period("2026-01-01", "2026-01-01", BERLIN));
    }

    private static Period period(String from, String to, ZoneId zone) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to), zone);
    }
}
