package io.jenkins.plugins.dora.webhook.body;

import io.jenkins.plugins.dora.model.text.Echo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that senders write.
 *
 * <p>These are {@code 2026-11-02T12:00:00Z} with any fraction of a second, a blank in the place of the {@code T}, and
 * {@code UTC}, {@code +02:00}, {@code +0200} or {@code +02} in the place of the {@code Z}; and the time since 1970 as a
 * number of seconds, milliseconds, microseconds or nanoseconds; the size of the number decides which.
 */
public final class BodyTime {
    private static final Pattern DATE_TIME = Pattern.compile(
            "(?<date>\\d{4}-\\d{2}-\\d{2})[T ](?<time>\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](?<fraction>\\d{1,18}))?"
                    + " ?(?<zone>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}(?:\\.\\d{1,9})?");
    private static final int NANOS_DIGITS = 9;
    private static final BigInteger NANOS_OF_A_SECOND = BigInteger.TEN.pow(NANOS_DIGITS);

    /** Numbers of fewer digits before the point are seconds, milliseconds, microseconds; of 9999 in each unit. */
    private static final int SECONDS_DIGITS = 11;

    private static final int MILLIS_DIGITS = 14;
    private static final int MICROS_DIGITS = 17;

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private BodyTime() {}

    /**
     * Returns the time that a value of a body is; empty where {@link #parse} is.
     *
     * @param name of the value
     * @throws UnreadableBodyException if it is not a time; names the value
     */
    public static Optional<Instant> read(String name, String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableBodyException(name + ": " + Echo.quoted(text) + " is not a time in a known format");
        }
    }

    /**
     * Returns the time that {@code text} is; empty for one before 1970, such as {@code 0001-01-01T00:00:00Z}, which senders
     * write for none.
     *
     * @throws IllegalArgumentException if it is not a time, or none with a time zone
     */
    public static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        try {
            Instant time = NUMBER.matcher(stripped).matches() ? sinceEpoch(stripped) : dateTime(stripped);
            if (time.isAfter(LATEST)) {
                throw new IllegalArgumentException(stripped + " is after the year 9999");
            }
            return time.isAfter(EARLIEST) ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(stripped + " is not a time", e);
        }
    }

    private static Instant sinceEpoch(String number) {
        BigDecimal value = new BigDecimal(number);
        int digits = value.toBigInteger().toString().length();
        int unit =
                digits <= SECONDS_DIGITS ? 0 : digits <= MILLIS_DIGITS ? 3 : digits <= MICROS_DIGITS ? 6 : NANOS_DIGITS;
        BigInteger[] parts =
                value.movePointRight(NANOS_DIGITS - unit).toBigInteger().divideAndRemainder(NANOS_OF_A_SECOND);
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static Instant dateTime(String text) {
        Matcher parts = DATE_TIME.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text + " is not a time");
        }
        return LocalDate.parse(parts.group("date"))
                .atTime(LocalTime.parse(parts.group("time")))
                .plusNanos(nanos(parts.group("fraction")))
                .toInstant(zone(parts.group("zone").toUpperCase(Locale.ROOT)));
    }

    private static long nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "0".repeat(NANOS_DIGITS)).substring(0, NANOS_DIGITS));
    }

    private static ZoneOffset zone(String zone) {
        return zone.startsWith("+") || zone.startsWith("-") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
    }
}
