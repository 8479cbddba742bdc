package io.jenkins.plugins.dora.profile.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimeTest {
    @ParameterizedTest
    @CsvSource({
        "0 8 * * 1, 2026-11-23T08:00+01:00[Europe/Berlin], 2026-11-23, 2026-11-23",
        "0 8 * * 1, 2026-11-23T07:59+01:00[Europe/Berlin], 2026-11-22, 2026-11-16",
        "0 8 * * MON, 2026-11-28T12:00+01:00[Europe/Berlin], 2026-11-28, 2026-11-23",
        "30 23 * * 7, 2026-11-28T12:00+01:00[Europe/Berlin], 2026-11-27, 2026-11-22",
        "30 23 * * 0, 2026-11-28T12:00+01:00[Europe/Berlin], 2026-11-27, 2026-11-22",
        "0 8 1 * *, 2026-11-28T12:00+01:00[Europe/Berlin], 2026-11-28, 2026-11-01",
        "0 8 28 * *, 2026-03-01T12:00+01:00[Europe/Berlin], 2026-03-01, 2026-02-28",
        // Two in the morning does not exist on this day
        "30 2 * * 7, 2026-03-29T03:30+02:00[Europe/Berlin], 2026-03-29, 2026-03-29",
        "30 2 * * 7, 2026-03-29T03:29+02:00[Europe/Berlin], 2026-03-28, 2026-03-22",
    })
    void latestTimeAndDigest(String text, ZonedDateTime now, LocalDate day, LocalDate digest) {
        DigestTime time = new DigestTime(text);

        assertThat(time.latestDay(now, "team-shop")).isEqualTo(day);
        assertThat(time.latestDigest(day, "team-shop")).isEqualTo(digest);
    }

    @Test
    void hFollowsFromTheName() {
        DigestTime time = new DigestTime("H H H * *");
        LocalDate day = LocalDate.parse("2026-11-28");

        assertThat(time.latestDigest(day, "a")).isEqualTo(time.latestDigest(day, "a"));
        assertThat(time.latestDigest(day, "a")).isNotEqualTo(time.latestDigest(day, "b"));
        assertThat(time.isMonthly()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H 8 * *      | has not five fields",
                "@weekly      | has not five fields",
                "60 8 * * 1   | minute: \"60\" is neither H nor a number from 0 to 59",
                "H 24 * * 1   | hour: \"24\" is neither H nor a number from 0 to 23",
                "H 8 29 * *   | day of the month: \"29\" is neither H nor a number from 1 to 28",
                "H 8 * * 8    | day of the week: \"8\" is neither H nor a number from 0 to 7",
                "H 8 * * 1-5  | day of the week: \"1-5\" is neither H",
                "H 8 * * *    | is neither weekly, as \"H 8 * * 1\" is, nor monthly, as \"H 8 1 * *\" is",
                "H 8 1 * 1    | is neither weekly",
                "H 8 1 2 *    | is neither weekly",
            })
    void whatIsNeitherWeeklyNorMonthlyIsRefused(String text, String reason) {
        assertThatThrownBy(() -> new DigestTime(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
