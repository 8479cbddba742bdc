package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.Period;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets the metrics of another period beside those reported, and says by how much the reported ones are better. */
final class Comparison {
    private Comparison() {}

    /**
     * Compares.
     *
     * @param now the metrics reported
     * @param then the metrics of {@code period}
     * @param period another period
     * @param beginning when the first deployment of the scope finished
     */
    static ComparedPeriodBean of(Metrics now, Metrics then, Period period, Optional<Instant> beginning) {
        return new ComparedPeriodBean(
                period.from().toString(),
                period.to().toString(),
                Beans.value(Number.DEPLOYMENTS_PER_DAY.of(then)),
                Beans.value(Number.LEAD_TIME.of(then)),
                Beans.value(Number.CHANGE_FAILURES.of(then)),
                Beans.value(Number.RECOVERY.of(then)),
                Beans.value(Number.RESTORE.of(then)),
                Beans.value(Number.REWORK.of(then)),
                improvements(now, then),
                beginning
                        .map(period::dayOf)
                        .map(first -> incomplete(period, first))
                        .orElse(then.frequency().deployments() == 0 ? Reason.NO_DEPLOYMENTS.bean() : null));
    }

    private static @Nullable ReasonBean incomplete(Period period, LocalDate first) {
        if (!first.isAfter(period.from())) {
            return null;
        }
        Reason reason = first.isBefore(period.to()) ? Reason.PARTLY_RECORDED : Reason.NOT_RECORDED_YET;
        return reason.bean(first, period.from(), period.to());
    }

    private static Map<String, Double> improvements(Metrics now, Metrics then) {
        Map<String, Double> improvements = new LinkedHashMap<>();
        for (Number number : Number.values()) {
            OptionalDouble before = number.of(then);
            OptionalDouble after = number.of(now);
            if (after.isPresent() && before.isPresent() && before.getAsDouble() != 0) {
                double growth = 100 * (after.getAsDouble() - before.getAsDouble()) / before.getAsDouble();
                improvements.put(number.name, number.moreIsBetter ? growth : 0 - growth);
            }
        }
        return improvements;
    }

    /** The numbers that are compared. */
    private enum Number {
        DEPLOYMENTS_PER_DAY(
                "deploymentsPerDay", true, metrics -> metrics.frequency().perDay()),
        LEAD_TIME(
                "leadTimeMedianSeconds",
                false,
                metrics -> metrics.leadTime().seconds().median()),
        CHANGE_FAILURES(
                "changeFailurePercent",
                false,
                metrics -> metrics.changeFailures().percent()),
        RECOVERY(
                "recoveryMedianSeconds",
                false,
                metrics -> metrics.recoverySeconds().median()),
        RESTORE(
                "restoreMedianSeconds",
                false,
                metrics -> metrics.restoreSeconds().median()),
        REWORK("reworkPercent", false, metrics -> metrics.rework().percent());

        private final String name;
        private final boolean moreIsBetter;
        private final Function<Metrics, OptionalDouble> value;

        Number(String name, boolean moreIsBetter, Function<Metrics, OptionalDouble> value) {
            this.name = name;
            this.moreIsBetter = moreIsBetter;
            this.value = value;
        }

        OptionalDouble of(Metrics metrics) {
            return value.apply(metrics);
        }
    }
}
