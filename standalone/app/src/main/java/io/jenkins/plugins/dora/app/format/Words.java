package io.jenkins.plugins.dora.app.format;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people say them; an absent one is a dash. */
final class Words {
    static final String ABSENT = "-";

    private static final String SAME = "the same";

    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final double DAYS_PER_WEEK = 7;
    private static final double DAYS_PER_MONTH = 30.4375;

    private Words() {}

    /** Returns the value of a metric. */
    static String of(HeadlineMetric.Unit unit, @Nullable Double value) {
        return switch (unit) {
            case PER_DAY -> frequency(value);
            case SECONDS -> duration(value);
            case PERCENT -> percent(value);
        };
    }

    /** Returns the value of a metric in another period, and by how much it is better now. */
    static String compared(HeadlineMetric metric, @Nullable ComparedPeriodBean period) {
        if (period == null) {
            return ABSENT;
        }
        Double improvement = period.improvementPercent().get(metric.key());
        return of(metric.unit(), period.value(metric))
                + (improvement == null ? "" : ", now " + improvement(improvement))
                + (usual(period.significant().get(metric.key()), improvement) ? " (usual variation)" : "");
    }

    private static boolean usual(@Nullable Boolean significant, @Nullable Double improvement) {
        return improvement != null
                && Boolean.FALSE.equals(significant)
                && !improvement(improvement).equals(SAME);
    }

    /** Returns {@code seconds} in the unit that reads best: {@code 45 s}, {@code 12 min}, {@code 3.4 h}. */
    static String duration(@Nullable Double seconds) {
        if (seconds == null) {
            return ABSENT;
        }
        if (seconds < MINUTE) {
            return number(seconds, 0) + " s";
        }
        if (seconds < HOUR) {
            return number(seconds / MINUTE, 0) + " min";
        }
        return seconds < 2 * DAY ? number(seconds / HOUR, 1) + " h" : number(seconds / DAY, 1) + " days";
    }

    /** Returns a number of times per day, week or month, whichever makes it at least one. */
    static String frequency(@Nullable Double perDay) {
        if (perDay == null) {
            return ABSENT;
        }
        if (perDay == 0) {
            return "0 per day";
        }
        if (perDay >= 1) {
            return number(perDay, 1) + " per day";
        }
        double perWeek = perDay * DAYS_PER_WEEK;
        return perWeek >= 1 ? number(perWeek, 1) + " per week" : number(perDay * DAYS_PER_MONTH, 1) + " per month";
    }

    static String percent(@Nullable Double value) {
        return value == null ? ABSENT : number(value, 1) + " %";
    }

    /** Returns an improvement in percent as a comparison. */
    static String improvement(double percent) {
        String size = number(Math.abs(percent), 0);
        if (size.equals("0")) {
            return SAME;
        }
        return size + (percent > 0 ? " % better" : " % worse");
    }

    static String text(@Nullable String value) {
        return value == null ? ABSENT : value;
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
