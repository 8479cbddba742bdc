package io.jenkins.plugins.dora.app.format;

import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A metric with a row of its own: its title, how its value is said, and where its value of another period is. */
enum Metric {
    DEPLOYMENT_FREQUENCY(
            "Deployment frequency", "deploymentsPerDay", Words::frequency, ComparedPeriodBean::deploymentsPerDay),
    LEAD_TIME(
            "Lead time for changes",
            "leadTimeMedianSeconds",
            Words::duration,
            ComparedPeriodBean::leadTimeMedianSeconds),
    CHANGE_FAILURE_RATE(
            "Change failure rate", "changeFailurePercent", Words::percent, ComparedPeriodBean::changeFailurePercent),
    RECOVERY_TIME(
            "Failed deployment recovery time",
            "recoveryMedianSeconds",
            Words::duration,
            ComparedPeriodBean::recoveryMedianSeconds),
    RESTORE_TIME(
            "Time to restore service",
            "restoreMedianSeconds",
            Words::duration,
            ComparedPeriodBean::restoreMedianSeconds),
    REWORK_RATE("Deployment rework rate", "reworkPercent", Words::percent, ComparedPeriodBean::reworkPercent);

    private final String title;
    private final String key;
    private final Function<@Nullable Double, String> words;
    private final Function<ComparedPeriodBean, @Nullable Double> earlier;

    Metric(
            String title,
            String key,
            Function<@Nullable Double, String> words,
            Function<ComparedPeriodBean, @Nullable Double> earlier) {
        this.title = title;
        this.key = key;
        this.words = words;
        this.earlier = earlier;
    }

    String title() {
        return title;
    }

    String say(@Nullable Double value) {
        return words.apply(value);
    }

    /** Says the value of another period and how much better it is now. */
    String compare(@Nullable ComparedPeriodBean period) {
        if (period == null) {
            return Words.ABSENT;
        }
        Double improvement = period.improvementPercent().get(key);
        return say(earlier.apply(period)) + (improvement == null ? "" : ", now " + Words.improvement(improvement));
    }
}
