package io.jenkins.plugins.dora.app.format;

import io.jenkins.plugins.dora.metrics.Amounts;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import org.jspecify.annotations.Nullable;

/** Numbers in words; an absent one is a dash. */
final class Words {
    static final String ABSENT = "-";

    private static final String SAME = "the same";

    private Words() {}

    /** Returns the value of a metric. */
    static String of(HeadlineMetric.Unit unit, @Nullable Double value) {
        return value == null ? ABSENT : Amounts.of(unit, value);
    }

    /** Returns the value of a metric in another period, and by how much it is better now. */
    static String compared(HeadlineMetric metric, @Nullable ComparedPeriodBean period) {
        if (period == null) {
            return ABSENT;
        }
        Double improvement = period.improvementPercent().get(metric.key());
        return of(metric.unit(), period.headlines().of(metric))
                + (improvement == null ? "" : ", now " + improvement(improvement))
                + (usual(period.significant().get(metric.key()), improvement) ? " (usual variation)" : "");
    }

    private static boolean usual(@Nullable Boolean significant, @Nullable Double improvement) {
        return improvement != null
                && Boolean.FALSE.equals(significant)
                && !improvement(improvement).equals(SAME);
    }

    /** Returns {@code seconds} in the unit that reads best. */
    static String duration(@Nullable Double seconds) {
        return seconds == null ? ABSENT : Amounts.duration(seconds);
    }

    static String percent(@Nullable Double value) {
        return value == null ? ABSENT : Amounts.percent(value);
    }

    /** Returns an improvement in percent as a comparison. */
    static String improvement(double percent) {
        String size = Amounts.number(Math.abs(percent), 0);
        if (size.equals("0")) {
            return SAME;
        }
        return size + (percent > 0 ? " % better" : " % worse");
    }

    static String text(@Nullable String value) {
        return value == null ? ABSENT : value;
    }
}
