package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The days of a period with a deployment.
 *
 * @param days the days, in order, each once
 * @param first the first day of which anything was recorded, before {@code to}
 * @param from first day of the period
 * @param to day after its last
 */
record DeploymentDays(List<LocalDate> days, LocalDate first, LocalDate from, LocalDate to) {
    /** Days of a week. */
    static final int WEEK = 7;

    /**
     * Returns the median number of them in a week, over the recorded whole ISO weeks of the period; without a whole week
     * their number in the last 7 days.
     */
    OptionalDouble perWeekMedian() {
        Values perWeek = new Values();
        int counted = 0;
        LocalDate firstWeek = Granularity.WEEK.startOf(from.plusDays(WEEK - 1));
        for (LocalDate next = firstWeek.plusDays(WEEK); !next.isAfter(to); next = next.plusDays(WEEK)) {
            int begin = countBefore(next.minusDays(WEEK), counted);
            counted = countBefore(next, begin);
            if (next.isAfter(first)) {
                perWeek.add(counted - begin);
            }
        }
        return perWeek.count() == 0
                ? OptionalDouble.of(days.size() - countBefore(to.minusDays(WEEK), 0))
                : Distribution.of(perWeek).median();
    }

    /**
     * Returns how many of the days are before {@code end}.
     *
     * @param counted how many are known to be
     */
    private int countBefore(LocalDate end, int counted) {
        int count = counted;
        while (count < days.size() && days.get(count).isBefore(end)) {
            count++;
        }
        return count;
    }
}
