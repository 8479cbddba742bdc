package io.jenkins.plugins.dora.metrics;

import java.util.Locale;

/** Amounts in the unit that reads best: {@code 12 min}, {@code 3.4 h}, {@code 2.1 per week}, {@code 12.5 %}. */
public final class Amounts {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final double DAYS_PER_WEEK = 7;
    private static final double DAYS_PER_MONTH = 30.4375;

    private Amounts() {}

    /** Returns the value of a metric, with as many decimals as its neighbours in a table have. */
    public static String of(HeadlineMetric.Unit unit, double value) {
        return switch (unit) {
            case PER_DAY -> frequency(value);
            case SECONDS -> duration(value);
            case PERCENT -> percent(value);
        };
    }

    /** Returns the value of a metric for a sentence: {@code 4 h} instead of {@code 4.0 h}. */
    public static String brief(HeadlineMetric.Unit unit, double value) {
        return of(unit, value).replace(".0 ", " ");
    }

    /** Returns {@code seconds} as {@code 45 s}, {@code 12 min}, {@code 3.4 h} or {@code 2.5 days}. */
    public static String duration(double seconds) {
        if (seconds < MINUTE) {
            return number(seconds, 0) + " s";
        }
        if (seconds < HOUR) {
            return number(seconds / MINUTE, 0) + " min";
        }
        return seconds < 2 * DAY ? number(seconds / HOUR, 1) + " h" : number(seconds / DAY, 1) + " days";
    }

    /** Returns a number of times per day, week or month, whichever makes it at least one. */
    public static String frequency(double perDay) {
        if (perDay == 0) {
            return "0 per day";
        }
        if (perDay >= 1) {
            return number(perDay, 1) + " per day";
        }
        double perWeek = perDay * DAYS_PER_WEEK;
        return perWeek >= 1 ? number(perWeek, 1) + " per week" : number(perDay * DAYS_PER_MONTH, 1) + " per month";
    }

    public static String percent(double value) {
        return number(value, 1) + " %";
    }

    /** Returns a number with that many decimals, and a point before them. */
    public static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
