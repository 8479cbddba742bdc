package io.jenkins.plugins.dora.store.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads times such as {@code 2026-11-02T12:00:00Z} and {@code 2026-11-02T12:00:00.123Z}, as the plugin writes them.
 *
 * <p>Does what {@link Instant#parse} does, some twenty times faster: most of a line of the journal is times.
 */
final class UtcTime {
    private static final String SHORTEST = "2026-11-02T12:00:00Z";
    private static final int FRACTION = SHORTEST.length();
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int SECONDS_PER_DAY = 24 * 60 * 60;

    private final String text;
    private boolean wellFormed = true;

    private UtcTime(String text) {
        this.text = text;
    }

    /** Returns the time; empty if it is written in any other way. */
    static Optional<Instant> parse(String text) {
        boolean fits = text.length() >= SHORTEST.length()
                && text.length() <= FRACTION + MOST_FRACTION_DIGITS + 1
                && text.charAt(text.length() - 1) == 'Z';
        return fits ? new UtcTime(text).parse() : Optional.empty();
    }

    private Optional<Instant> parse() {
        int year = number(0, 4);
        int month = number(5, 7, 1, 12);
        int day = number(8, 10, 1, 31);
        int hour = number(11, 13, 0, 23);
        int minute = number(14, 16, 0, 59);
        int second = number(17, 19, 0, 59);
        int nanos = fraction();
        require('-', 4);
        require('-', 7);
        require('T', 10);
        require(':', 13);
        require(':', 16);
        if (!wellFormed || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Optional.of(Instant.ofEpochSecond(days * SECONDS_PER_DAY + (hour * 60 + minute) * 60 + second, nanos));
    }

    private int fraction() {
        if (text.length() == SHORTEST.length()) {
            return 0;
        }
        require('.', FRACTION - 1);
        int end = text.length() - 1;
        int nanos = number(FRACTION, end);
        wellFormed &= end > FRACTION;
        for (int digits = end - FRACTION; digits < MOST_FRACTION_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private int number(int start, int end, int least, int greatest) {
        int number = number(start, end);
        wellFormed &= number >= least && number <= greatest;
        return number;
    }

    private int number(int start, int end) {
        int number = 0;
        for (int index = start; index < end; index++) {
            char digit = text.charAt(index);
            wellFormed &= digit >= '0' && digit <= '9';
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    private void require(char expected, int index) {
        wellFormed &= text.charAt(index) == expected;
    }
}
