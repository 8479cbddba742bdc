package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.statistics.Sample;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Limits;
import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;
import io.jenkins.plugins.dora.profile.target.Goal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headline metrics, in the order in which they are shown.
 *
 * <p>Comparisons, bands, the text report and the cards of the page follow from this list.
 */
public enum HeadlineMetric {
    DEPLOYMENT_FREQUENCY(
            "deploymentFrequency",
            "deploymentsPerDay",
            "Deployment frequency",
            Unit.PER_DAY,
            metrics -> metrics.frequency().perDay(),
            metrics -> new Sample.Events(
                    metrics.frequency().deployments(), metrics.frequency().days()),
            metrics -> Gap.NO_DEPLOYMENTS,
            Benchmark::deploymentsPerDay,
            Goal.DEPLOYMENTS_PER_WEEK),
    LEAD_TIME(
            "leadTimeForChanges",
            "leadTimeMedianSeconds",
            "Lead time for changes",
            Unit.SECONDS,
            metrics -> metrics.leadTime().seconds().median(),
            metrics -> new Sample.Times(metrics.leadTime().releaseSeconds()),
            metrics -> metrics.frequency().deployments() == 0 ? Gap.NO_DEPLOYMENTS : Gap.NO_CHANGES_KNOWN,
            Benchmark::leadTimeSeconds,
            Goal.LEAD_TIME_HOURS),
    CHANGE_FAILURE_RATE(
            "changeFailureRate",
            "changeFailurePercent",
            "Change failure rate",
            Unit.PERCENT,
            metrics -> metrics.changeFailures().percent(),
            metrics -> new Sample.Share(metrics.changeFailures()),
            metrics -> metrics.rework().whole() == 0 ? Gap.NO_DEPLOYMENTS : Gap.NO_CHANGES_DEPLOYED,
            Benchmark::changeFailurePercent,
            Goal.CHANGE_FAILURE_PERCENT),
    RECOVERY_TIME(
            "failedDeploymentRecoveryTime",
            "recoveryMedianSeconds",
            "Failed deployment recovery time",
            Unit.SECONDS,
            metrics -> metrics.recoverySeconds().median(),
            metrics -> new Sample.Times(metrics.recoverySeconds()),
            metrics -> metrics.changeFailures().part() == 0 ? Gap.NO_FAILED_DEPLOYMENTS : Gap.NOT_RECOVERED,
            Benchmark::restoreSeconds,
            Goal.RECOVERY_HOURS),
    RESTORE_TIME(
            "timeToRestoreService",
            "restoreMedianSeconds",
            "Time to restore service",
            Unit.SECONDS,
            metrics -> metrics.restoreSeconds().median(),
            metrics -> new Sample.Times(metrics.restoreSeconds()),
            metrics -> Gap.NO_INCIDENTS,
            Benchmark::restoreSeconds,
            Goal.RESTORE_HOURS),
    REWORK_RATE(
            "reworkRate",
            "reworkPercent",
            "Deployment rework rate",
            Unit.PERCENT,
            Metrics::reworkPercent,
            metrics -> new Sample.Share(metrics.rework()),
            metrics -> metrics.rework().whole() == 0 ? Gap.NO_DEPLOYMENTS : Gap.NO_FAILURE_SIGNAL,
            benchmark -> null,
            Goal.REWORK_PERCENT);

    /** The unit of a metric's value. */
    public enum Unit {
        /** Times per day; more is better. */
        PER_DAY(Reach.AT_LEAST),
        /** Seconds; less is better. */
        SECONDS(Reach.BELOW),
        /** Percent, from 0 to 100; less is better. */
        PERCENT(Reach.AT_MOST);

        private final Reach reach;

        Unit(Reach reach) {
            this.reach = reach;
        }
    }

    private final String field;
    private final String key;
    private final String title;
    private final Unit unit;
    private final Function<Metrics, OptionalDouble> value;
    private final Function<Metrics, Sample> sample;
    private final Function<Metrics, Gap> absence;
    private final Function<Benchmark, @Nullable Limits> limits;
    private final @Nullable Goal goal;

    HeadlineMetric(
            String field,
            String key,
            String title,
            Unit unit,
            Function<Metrics, OptionalDouble> value,
            Function<Metrics, Sample> sample,
            Function<Metrics, Gap> absence,
            Function<Benchmark, @Nullable Limits> limits,
            @Nullable Goal goal) {
        this.field = field;
        this.key = key;
        this.title = title;
        this.unit = unit;
        this.value = value;
        this.sample = sample;
        this.absence = absence;
        this.limits = limits;
        this.goal = goal;
    }

    /** Returns the report's field that holds everything about it, such as {@code leadTimeForChanges}. */
    public String field() {
        return field;
    }

    /** Returns the field of its value in compared periods and in the series, such as {@code leadTimeMedianSeconds}. */
    public String key() {
        return key;
    }

    /** Returns its name for people. */
    public String title() {
        return title;
    }

    public Unit unit() {
        return unit;
    }

    /** Returns its value in its {@link #unit}; empty without data. */
    public OptionalDouble of(Metrics metrics) {
        return value.apply(metrics);
    }

    /**
     * Returns why its value is absent, or not known well enough to judge: recording began only at the end of the period, or
     * failures are not reported at all; empty for a value that can be judged.
     */
    public Optional<Gap> gap(Metrics metrics, Period period) {
        if (of(metrics).isEmpty()) {
            return Optional.of(absence.apply(metrics));
        }
        return switch (this) {
            case DEPLOYMENT_FREQUENCY ->
                metrics.frequency().isJudgeable(period) ? Optional.empty() : Optional.of(Gap.PARTLY_RECORDED);
            case CHANGE_FAILURE_RATE ->
                metrics.hasFailureSignal() ? Optional.empty() : Optional.of(Gap.NO_FAILURE_SIGNAL);
            default -> Optional.empty();
        };
    }

    /** Returns the values of all metrics that have one, in their {@link #unit}. */
    public static Map<HeadlineMetric, Double> valuesOf(Metrics metrics) {
        Map<HeadlineMetric, Double> values = new EnumMap<>(HeadlineMetric.class);
        for (HeadlineMetric metric : values()) {
            metric.of(metrics).ifPresent(value -> values.put(metric, value));
        }
        return values;
    }

    /** Returns the observations that its value is computed from. */
    public Sample sample(Metrics metrics) {
        return sample.apply(metrics);
    }

    /** Returns the key of its target in a profile; empty for a metric without targets. */
    public Optional<Goal> goal() {
        return Optional.ofNullable(goal);
    }

    /** Returns what it takes to reach a value that is aimed at. */
    public Reach reach() {
        return unit.reach;
    }

    /** Returns whether a greater value is a better one. */
    public boolean isMoreBetter() {
        return reach() == Reach.AT_LEAST;
    }

    /** Returns a sentence without its end about a value that changed: {@code Lead time for changes rose from 4 h to 11 h}. */
    public String change(double then, double now) {
        return "%s %s from %s to %s"
                .formatted(title, now > then ? "rose" : "fell", Amounts.brief(unit, then), Amounts.brief(unit, now));
    }

    /** Returns the limits between its bands; empty for a metric without bands. */
    public Optional<Limits> limits(Benchmark benchmark) {
        return Optional.ofNullable(limits.apply(benchmark));
    }

    /**
     * Returns by how many percent a value is better than an earlier one, negative where it is worse; empty where one of
     * the two is absent or the earlier one is 0.
     */
    public OptionalDouble improvement(OptionalDouble now, OptionalDouble then) {
        if (now.isEmpty() || then.isEmpty() || then.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double growth = 100 * (now.getAsDouble() - then.getAsDouble()) / then.getAsDouble();
        return OptionalDouble.of(isMoreBetter() ? growth : 0 - growth);
    }
}
