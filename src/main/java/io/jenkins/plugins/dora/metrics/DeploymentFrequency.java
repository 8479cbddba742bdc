package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
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
 * @param days the days that count: the recorded ones, but at least 7 in a period of 7 days or more
 * @param deploymentDays days with a deployment; empty without a recorded day
 * @param byEnvironment how many deployments by environment; parts of a release count each
 * @param byTier how many releases by tier
 */
public record DeploymentFrequency(
        int deployments,
        int recordedDays,
        int days,
        Optional<DeploymentDays> deploymentDays,
        Map<String, Integer> byEnvironment,
        Map<EnvironmentTier, Integer> byTier) {
    private static final int LEAST_DAYS_TO_JUDGE = 14;

    /** Returns deployments per day; 0 where nothing was deployed, empty only without a recorded day. */
    public OptionalDouble perDay() {
        return recordedDays > 0 ? OptionalDouble.of((double) deployments / days) : OptionalDouble.empty();
    }

    /**
     * Returns the median, over the whole ISO weeks of the period, of days with a deployment; without a whole week those of
     * the last 7 days; empty only without a recorded day.
     */
    public OptionalDouble deploymentDaysPerWeekMedian() {
        return deploymentDays.map(DeploymentDays::perWeekMedian).orElseGet(OptionalDouble::empty);
    }

    /** Tells whether enough days of {@code period} are recorded to judge: three deployments on the first are not one a month. */
    public boolean isJudgeable(Period period) {
        return recordedDays >= Math.min(LEAST_DAYS_TO_JUDGE, period.days());
    }

    /**
     * Counts.
     *
     * @param measured what finished in {@code period}
     */
    static DeploymentFrequency of(Selection measured, Period period, Profile profile) {
        AssessedDeployments deployments = measured.deployments();
        Tally tally = new Tally(deployments, period);
        for (int index = 0; index < deployments.size(); index++) {
            if (counts(deployments, index, profile)) {
                tally.add(index);
            }
        }
        return of(
                tally.count,
                tally.days,
                tally.environmentsByName(),
                tally.tiersByName(),
                measured.beginning().map(period::dayOf),
                period);
    }

    /**
     * Adds up.
     *
     * @param parts all parts of {@code period}, oldest first, of which none has a day of another
     * @param first the first day of which anything was recorded; empty if nothing ever was
     */
    static DeploymentFrequency merge(List<DeploymentFrequency> parts, Optional<LocalDate> first, Period period) {
        int count = 0;
        List<LocalDate> days = new ArrayList<>();
        Map<String, Integer> byEnvironment = new TreeMap<>();
        Map<EnvironmentTier, Integer> byTier = new EnumMap<>(EnvironmentTier.class);
        for (DeploymentFrequency part : parts) {
            count += part.deployments;
            part.deploymentDays.ifPresent(recorded -> days.addAll(recorded.days()));
            part.byEnvironment.forEach((name, some) -> byEnvironment.merge(name, some, Integer::sum));
            part.byTier.forEach((tier, some) -> byTier.merge(tier, some, Integer::sum));
        }
        return of(count, days, byEnvironment, byTier, first, period);
    }

    private static DeploymentFrequency of(
            int deployments,
            List<LocalDate> days,
            Map<String, Integer> byEnvironment,
            Map<EnvironmentTier, Integer> byTier,
            Optional<LocalDate> first,
            Period period) {
        int recordedDays = period.recordedDays(first);
        return new DeploymentFrequency(
                deployments,
                recordedDays,
                Math.max(recordedDays, Math.min(DeploymentDays.WEEK, period.days())),
                first.filter(day -> recordedDays > 0)
                        .map(day -> new DeploymentDays(days, day, period.from(), period.to())),
                byEnvironment,
                byTier);
    }

    /** Whether the deployment at an index is one that counts, or a part of such a release. */
    public static boolean counts(AssessedDeployments deployments, int index, Profile profile) {
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
}
