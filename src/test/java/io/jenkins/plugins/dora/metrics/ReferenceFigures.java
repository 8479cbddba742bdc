package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Result;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@link ReferenceMetrics} counted and collected, one entry per occurrence, nothing summed up. */
final class ReferenceFigures {
    int deployments;
    int successes;
    int couldFail;
    int failed;
    int rework;
    int deploymentsWithLeadTime;
    int ignoredNegative;

    @Nullable
    LocalDate firstRecorded;

    final Set<LocalDate> days = new TreeSet<>();
    final List<String> environments = new ArrayList<>();
    final List<EnvironmentTier> tiers = new ArrayList<>();
    final List<Result> attempts = new ArrayList<>();
    final List<Duration> leadTimes = new ArrayList<>();
    final List<Duration> recovery = new ArrayList<>();
    final List<Duration> restore = new ArrayList<>();

    /**
     * The value below which {@code share} of {@code durations} lie, between the two nearest of them in proportion; the
     * median of an even count is the mean of the two in the middle.
     */
    static double percentileSeconds(double share, List<Duration> durations) {
        List<Duration> sorted = new ArrayList<>(durations);
        sorted.sort(Duration::compareTo);
        double place = share * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place)).toSeconds();
        double above = sorted.get((int) Math.ceil(place)).toSeconds();
        return below + (place - Math.floor(place)) * (above - below);
    }

    static double meanSeconds(List<Duration> durations) {
        double sum = 0;
        for (Duration duration : durations) {
            sum += duration.toSeconds();
        }
        return sum / durations.size();
    }

    /** Days of the period from the first recorded day on. */
    int recordedDays(Period period) {
        int count = 0;
        for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
            count += firstRecorded != null && !day.isBefore(firstRecorded) ? 1 : 0;
        }
        return count;
    }

    /**
     * Days with a counted deployment in each whole ISO week of the period that does not end before the first recorded day, of
     * which the median is the figure; without such a week those of the last seven days.
     */
    double deploymentDaysPerWeekMedian(Period period) {
        List<Duration> daysOfWeeks = new ArrayList<>();
        LocalDate monday = period.from();
        while (monday.getDayOfWeek().getValue() != 1) {
            monday = monday.plusDays(1);
        }
        for (; !monday.plusDays(7).isAfter(period.to()); monday = monday.plusDays(7)) {
            if (firstRecorded.isBefore(monday.plusDays(7))) {
                daysOfWeeks.add(Duration.ofSeconds(daysFrom(monday)));
            }
        }
        return daysOfWeeks.isEmpty() ? daysFrom(period.to().minusDays(7)) : percentileSeconds(0.5, daysOfWeeks);
    }

    private int daysFrom(LocalDate first) {
        int count = 0;
        for (LocalDate day : days) {
            count += !day.isBefore(first) && day.isBefore(first.plusDays(7)) ? 1 : 0;
        }
        return count;
    }
}
