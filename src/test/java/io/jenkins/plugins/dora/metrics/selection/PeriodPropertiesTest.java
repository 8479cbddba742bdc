package io.jenkins.plugins.dora.metrics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every period, those of zones that change their clocks in particular. */
class PeriodPropertiesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Lord Howe Island turns its clocks by half an hour, Beirut at midnight, and Apia skipped a day. */
    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.of(
                                        "UTC",
                                        "Europe/Berlin",
                                        "America/New_York",
                                        "Australia/Lord_Howe",
                                        "Asia/Beirut",
                                        "Pacific/Apia")
                                .map(ZoneId::of),
                        Arbitraries.integers().between(0, 6000),
                        Arbitraries.integers().between(1, 800))
                .as((zone, start, days) -> {
                    LocalDate from = LocalDate.of(2011, 1, 1).plusDays(start);
                    return new Period(from, from.plusDays(days), zone);
                });
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void bucketsFollowOneAnotherFromBeginningToEnd(@ForAll("periods") Period period, @ForAll Granularity granularity) {
        List<Period> buckets = period.buckets(granularity);

        assertThat(buckets.get(0).start()).isEqualTo(period.start());
        assertThat(buckets.get(buckets.size() - 1).end()).isEqualTo(period.end());
        for (int i = 1; i < buckets.size(); i++) {
            assertThat(buckets.get(i).from()).isEqualTo(buckets.get(i - 1).to());
        }
        assertThat(buckets.stream().mapToInt(Period::days).sum()).isEqualTo(period.days());
    }

    @Property(tries = 300, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void everyMomentIsInOneBucket(
            @ForAll("periods") Period period,
            @ForAll Granularity granularity,
            @ForAll @IntRange(min = 0, max = 1000) int thousandth) {
        Duration length = Duration.between(period.start(), period.end());
        Instant moment = period.start().plus(length.multipliedBy(thousandth).dividedBy(1000));

        long buckets = period.buckets(granularity).stream()
                .filter(bucket -> bucket.contains(moment))
                .count();

        assertThat(buckets).isEqualTo(period.contains(moment) ? 1 : 0);
    }

    @Property(tries = 300, seed = "3", edgeCases = EdgeCasesMode.NONE)
    void onlyTheDaysWhenClocksChangeHaveAnotherLengthThanTwentyFourHours(
            @ForAll @IntRange(min = 2000, max = 2030) int year, @ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
        LocalDate day = LocalDate.ofYearDay(year, dayOfYear);
        Period period = new Period(day, day.plusDays(1), BERLIN);
        boolean lastSunday = day.getDayOfWeek().getValue() == 7 && day.getDayOfMonth() > 24;
        int hours = !lastSunday ? 24 : day.getMonthValue() == 3 ? 23 : day.getMonthValue() == 10 ? 25 : 24;

        assertThat(Duration.between(period.start(), period.end())).isEqualTo(Duration.ofHours(hours));
        assertThat(period.days()).isEqualTo(1);
    }

    @Property(tries = 300, seed = "4", edgeCases = EdgeCasesMode.NONE)
    void previousPeriodEndsWhereThisBeginsAndHasAsManyDaysOrMonths(@ForAll("periods") Period period) {
        boolean wholeMonths = period.from().getDayOfMonth() == 1 && period.to().getDayOfMonth() == 1;

        assertThat(period.previous().end()).isEqualTo(period.start());
        if (wholeMonths) {
            assertThat(ChronoUnit.MONTHS.between(period.previous().from(), period.from()))
                    .isEqualTo(ChronoUnit.MONTHS.between(period.from(), period.to()));
        } else {
            assertThat(period.previous().days()).isEqualTo(period.days());
        }
    }
}
