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
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How often was deployed: successful deployments, redeployments only if the profile counts them.
 *
 * @param deployments how many
 * @param perDay deployments per day over all days of the period; empty without deployments
 * @param deploymentDaysPerWeekMedian median, over the ISO weeks of the period, of days with a deployment; empty without
 *     deployments
 * @param byEnvironment how many by environment
 * @param byTier how many by tier
 */
public record DeploymentFrequency(
        int deployments,
        OptionalDouble perDay,
        OptionalDouble deploymentDaysPerWeekMedian,
        Map<String, Integer> byEnvironment,
        Map<EnvironmentTier, Integer> byTier) {

    static DeploymentFrequency of(Measured measured, Period period, Profile profile) {
        AssessedDeployments deployments = measured.deployments();
        Tally tally = new Tally(deployments, period);
        for (int index = 0; index < deployments.size(); index++) {
            if (counts(deployments, index, profile)) {
                tally.add(index);
            }
        }
        boolean any = tally.count > 0;
        return new DeploymentFrequency(
                tally.count,
                any ? OptionalDouble.of((double) tally.count / period.days()) : OptionalDouble.empty(),
                any ? medianDaysPerWeek(tally.days, period) : OptionalDouble.empty(),
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
            count++;
            environments[deployments.environment(index)]++;
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

    private static OptionalDouble medianDaysPerWeek(List<LocalDate> days, Period period) {
        Map<LocalDate, Integer> daysByWeek = new TreeMap<>();
        days.forEach(day -> daysByWeek.merge(Granularity.WEEK.startOf(day), 1, Integer::sum));
        double[] perWeek = period.buckets(Granularity.WEEK).stream()
                .map(week -> Granularity.WEEK.startOf(week.from()))
                .mapToDouble(week -> daysByWeek.getOrDefault(week, 0))
                .toArray();
        return Distribution.of(perWeek).median();
    }
}
