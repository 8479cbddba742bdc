package io.jenkins.plugins.dora.history.changelog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses every date format that changelogs contain, to the second. */
final class CommitDate {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,11})(?:[ .].*)?");

    /** {@code 2026-01-31 12:00:00 +0100}, {@code 2026-01-31T12:00:00+01:00}, {@code 2026-01-31T12:00:00.000000Z}. */
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' '][XXX][XX][X]")
            .toFormatter();

    /** Of the years 0 to 9999, as events are. */
    private static final long FIRST_SECOND = -62_167_219_200L;

    private static final long LAST_SECOND = 253_402_300_799L;

    private CommitDate() {}

    /**
     * Parses what git wrote ever since: seconds since 1970 with the zone of the committer, or a date with a zone.
     *
     * <p>Seconds are taken for what they are, whatever zone is behind them.
     *
     * @return null if it is neither, or of a year that no event may have
     */
    static @Nullable Instant parse(String text) {
        try {
            Matcher seconds = SECONDS.matcher(text.strip());
            Instant time = seconds.matches()
                    ? Instant.ofEpochSecond(Long.parseLong(seconds.group(1)))
                    : OffsetDateTime.parse(text.strip(), TIMESTAMP).toInstant();
            long second = time.getEpochSecond();
            return second < FIRST_SECOND || second > LAST_SECOND ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
