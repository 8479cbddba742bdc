package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How often was deployed: successful releases, redeployments only if the profile counts them.
 *
 * @param deployments how many releases
 * @param recordedDays days of the period since the first attempt of the scope finished, that day included; all of them if
 *     that was earlier, 0 if nothing was recorded before the end of the period
 * @param perDay deployments per recorded day, as if at least 7 days were recorded in a period of 7 days or more; 0 where
 *     nothing was deployed, empty only without a recorded day
 * @param deploymentDaysPerWeekMedian median, over the whole ISO weeks of the period, of days with a deployment; without a
 *     whole week those of the last 7 days; empty only without a recorded day
 * @param byEnvironment how many deployments by environment; parts of a release count each
 * @param byTier how many releases by tier
 */
public record DeploymentFrequency(
        int deployments,
        int recordedDays,
        OptionalDouble perDay,
        OptionalDouble deploymentDaysPerWeekMedian,
        Map<String, Integer> byEnvironment,
        Map<EnvironmentTier, Integer> byTier) {
    private static final int WEEK = 7;

    /**
     * Counts.
     *
     * @param measured what finished in {@code period}
     */
    static DeploymentFrequency of(Measured measured, Period period, Profile profile) {
        Optional<LocalDate> first = measured.beginning().map(period::dayOf);
        AssessedDeployments deployments = measured.deployments();
        Tally tally = new Tally(deployments, period);
        for (int index = 0; index < deployments.size(); index++) {
            if (counts(deployments, index, profile)) {
                tally.add(index);
            }
        }
        int recordedDays = period.recordedDays(first);
        boolean recorded = recordedDays > 0;
        double days = Math.max(recordedDays, Math.min(WEEK, period.days()));
        return new DeploymentFrequency(
                tally.count,
                recordedDays,
                recorded ? OptionalDouble.of(tally.count / days) : OptionalDouble.empty(),
                recorded ? medianDaysPerWeek(tally.days, first.orElseThrow(), period) : OptionalDouble.empty(),
                tally.environmentsByName(),
                tally.tiersByName());
    }

    private static boolean counts(AssessedDeployments deployments, int index, Profile profile) {
        return deployments.hasKind(index) && (!deployments.isOf(index, Kind.REDEPLOY) || profile.countRedeployments());
    }

    /** Counts deployments in order of finish. */
    private static final class Tally {
        private final AssessedDeployments deployments;
        private final Period period;
        private final int[] environments;
        private final int[] tiers = new int[EnvironmentTier.values().length];
        private final List<LocalDate> days = new ArrayList<>();
        private int count;
        private long endOfDay = Long.MIN_VALUE;

        Tally(AssessedDeployments deployments, Period period) {
            this.deployments = deployments;
            this.period = period;
            environments = new int[deployments.names().environments().size()];
        }

        void add(int index) {
            environments[deployments.environment(index)]++;
            if (deployments.isLaterPart(index)) {
                return;
            }
            count++;
            tiers[deployments.tier(index).ordinal()]++;
            if (deployments.finishedAt(index) >= endOfDay) {
                LocalDate day = period.dayOf(EpochNanos.toInstant(deployments.finishedAt(index)));
                days.add(day);
                endOfDay = EpochNanos.of(period.endOf(day));
            }
        }

        Map<String, Integer> environmentsByName() {
            Map<String, Integer> byName = new TreeMap<>();
            for (int number = 0; number < environments.length; number++) {
                if (environments[number] > 0) {
                    byName.put(deployments.names().environments().name(number), environments[number]);
                }
            }
            return byName;
        }

        Map<EnvironmentTier, Integer> tiersByName() {
            Map<EnvironmentTier, Integer> byTier = new EnumMap<>(EnvironmentTier.class);
            for (EnvironmentTier tier : EnvironmentTier.values()) {
                if (tiers[tier.ordinal()] > 0) {
                    byTier.put(tier, tiers[tier.ordinal()]);
                }
            }
            return byTier;
        }
    }

    private static OptionalDouble medianDaysPerWeek(List<LocalDate> days, LocalDate first, Period period) {
        Map<LocalDate, Integer> daysByWeek = new TreeMap<>();
        days.forEach(day -> daysByWeek.merge(Granularity.WEEK.startOf(day), 1, Integer::sum));
        double[] perWeek = period.buckets(Granularity.WEEK).stream()
                .filter(week -> week.days() == WEEK && week.to().isAfter(first))
                .mapToDouble(week -> daysByWeek.getOrDefault(week.from(), 0))
                .toArray();
        return perWeek.length == 0
                ? OptionalDouble.of(days.stream()
                        .filter(day -> !day.isBefore(period.to().minusDays(WEEK)))
                        .count())
                : Distribution.of(perWeek).median();
    }
}
