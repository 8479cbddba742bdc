package io.jenkins.plugins.dora.history.changelog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the times in changelogs, to the second. */
final class CommitDate {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,11})(?:[ .].*)?");

    /** {@code 2026-01-31 12:00:00 +0100}, {@code 2026-01-31T12:00:00+01:00}, {@code 2026-01-31T12:00:00.000000Z}. */
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' '][XXX][XX][X]")
            .toFormatter();

    private CommitDate() {}

    /**
     * Parses what git wrote ever since: seconds since 1970 with the zone of the committer, or a date with a zone.
     *
     * <p>Seconds are taken for what they are, whatever zone is behind them.
     *
     * @return null if it is neither
     */
    static @Nullable Instant parse(String text) {
        try {
            Matcher seconds = SECONDS.matcher(text.strip());
            return seconds.matches()
                    ? Instant.ofEpochSecond(Long.parseLong(seconds.group(1)))
                    : OffsetDateTime.parse(text.strip(), TIMESTAMP).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
