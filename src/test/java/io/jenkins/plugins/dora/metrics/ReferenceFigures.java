package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The figures that {@link ReferenceMetrics} counts, for tests. */
final class ReferenceFigures {
    final List<Duration> leadTimes = new ArrayList<>();
    final Map<String, List<Duration>> stages = new TreeMap<>();
    final List<Duration> recovery = new ArrayList<>();
    final List<Duration> restore = new ArrayList<>();
    final List<Duration> acknowledge = new ArrayList<>();
    final List<Duration> resolve = new ArrayList<>();
    final List<String> environments = new ArrayList<>();
    final List<EnvironmentTier> tiers = new ArrayList<>();
    final List<Result> attempts = new ArrayList<>();
    final Set<LocalDate> deploymentDays = new TreeSet<>();
    final TreeSet<LocalDate> recordedDays = new TreeSet<>();
    int deployments;
    int deploymentsWithLeadTime;
    int ignoredNegative;
    int couldFail;
    int failed;
    int successes;
    int rework;
    int open;
    boolean hasSignal;

    /** The days of the period since the first attempt of all. */
    int recordedDays(Period period) {
        return (int) period.from()
                .datesUntil(period.to())
                .filter(day -> !recordedDays.isEmpty() && !day.isBefore(recordedDays.first()))
                .count();
    }

    /** Over the whole weeks that count since recording began; without one over the last seven days of the period. */
    double deploymentDaysPerWeekMedian(Period period) {
        List<Double> counts = new ArrayList<>();
        for (LocalDate day = period.from(); !day.plusDays(7).isAfter(period.to()); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                if (day.plusDays(6).compareTo(recordedDays.first()) >= 0) {
                    counts.add(daysBetween(day, day.plusDays(7)));
                }
            }
        }
        if (counts.isEmpty()) {
            return daysBetween(period.to().minusDays(Math.min(7, period.days())), period.to());
        }
        return percentile(0.5, counts);
    }

    private double daysBetween(LocalDate from, LocalDate to) {
        return deploymentDays.stream()
                .filter(day -> !day.isBefore(from) && day.isBefore(to))
                .count();
    }

    static double meanSeconds(List<Duration> durations) {
        return durations.stream().mapToDouble(Duration::toSeconds).average().orElseThrow();
    }

    static double percentileSeconds(double share, List<Duration> durations) {
        return percentile(
                share,
                durations.stream()
                        .map(duration -> (double) duration.toSeconds())
                        .toList());
    }

    /** Between two places the value is taken in proportion. */
    private static double percentile(double share, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place));
        double above = sorted.get((int) Math.ceil(place));
        return below + (place - Math.floor(place)) * (above - below);
    }
}
