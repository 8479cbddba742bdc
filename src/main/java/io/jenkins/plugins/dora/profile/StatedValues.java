package io.jenkins.plugins.dora.profile;

import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.pattern.Expression;
import io.jenkins.plugins.dora.profile.target.Goal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/** Reads values as people state them; each refuses what it cannot read by an {@link IllegalArgumentException} that says why. */
public final class StatedValues {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    /** One digit less than hours are written with: twenty minutes are 0.333… hours, and twenty minutes again. */
    private static final MathContext SECONDS_DIGITS = new MathContext(MathContext.DECIMAL64.getPrecision() - 1);

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private StatedValues() {}

    /** Reads a number from 0 to a million. */
    public static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() >= 0 && number.compareTo(HIGHEST) <= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as any number is that makes no sense
        }
        throw new IllegalArgumentException(quoted(text) + " is not a number from 0 to " + HIGHEST);
    }

    /** Reads the value that is aimed at, in the unit of {@code goal}. */
    public static double goal(Goal goal, String text) {
        return switch (goal) {
            case CHANGE_FAILURE_PERCENT, REWORK_PERCENT -> percent(text).doubleValue();
            case DEPLOYMENTS_PER_WEEK, LEAD_TIME_HOURS, RECOVERY_HOURS, RESTORE_HOURS ->
                number(text).doubleValue();
        };
    }

    private static BigDecimal percent(String text) {
        BigDecimal number = number(text);
        if (number.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(quoted(text) + " is not a percentage from 0 to 100");
        }
        return number;
    }

    /** Reads a number of hours, which may have a fraction, and returns the seconds. */
    public static BigDecimal secondsOfHours(String text) {
        return number(text).multiply(SECONDS_PER_HOUR).round(SECONDS_DIGITS);
    }

    /** Reads a number of hours, which may have a fraction, to the millisecond. */
    public static Duration hours(String text) {
        return Duration.ofMillis(secondsOfHours(text).movePointRight(3).longValue());
    }

    /** Reads a number of days from 1 to 9999. */
    public static int days(String text) {
        if (text.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(quoted(text) + " is not a number of days from 1 to 9999");
    }

    /** Reads a number of months from 1 to 1200. */
    public static int months(String text) {
        if (text.matches("[1-9]\\d{0,2}|1[01]\\d\\d|1200")) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(quoted(text) + " is not a number of months from 1 to 1200");
    }

    /** Reads a day of the years 1970 to 9999, such as {@code 2026-01-31}. */
    public static LocalDate date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException(
                        quoted(text) + " is not between the years " + FIRST_YEAR + " and " + LAST_YEAR);
            }
            return day;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(quoted(text) + " is not a date such as 2026-01-31", e);
        }
    }

    /** Reads a time zone such as {@code Europe/Berlin}. */
    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(quoted(text) + " is not a time zone such as Europe/Berlin or UTC", e);
        }
    }

    /** Reads the name of a constant of {@code type}. */
    public static <E extends Enum<E>> E oneOf(Class<E> type, String text) {
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(quoted(text) + " is not one of " + Arrays.toString(constants)));
    }

    /** Reads a name. */
    public static String name(String text) {
        TextKind.NAME.problem(text).ifPresent(problem -> {
            throw new IllegalArgumentException("the name " + problem);
        });
        return text.strip();
    }

    /** Reads an expression that is not blank. */
    public static Expression expression(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the expression is empty");
        }
        return Expression.of(text);
    }

    /** Reads the name of one of {@link Benchmark#NAMED}. */
    public static Benchmark benchmark(String name) {
        return Benchmark.named(name)
                .orElseThrow(() -> new IllegalArgumentException(quoted(name) + " is not one of "
                        + Benchmark.NAMED.stream().map(Benchmark::name).toList() + ", and not a custom table"));
    }

    /** Reads the name of a table of one's own, which none of {@link Benchmark#NAMED} may have. */
    public static String ownBenchmarkName(String name) {
        if (Benchmark.named(name).isPresent()) {
            throw new IllegalArgumentException(quoted(name) + " is the name of another table");
        }
        return name;
    }

    private static String quoted(String text) {
        return Echo.quoted(text);
    }
}
