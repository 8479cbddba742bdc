package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
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
        List<AssessedDeployment> counted = measured.deployments().stream()
                .filter(assessed -> counts(assessed, profile))
                .toList();
        Map<String, Integer> byEnvironment = new TreeMap<>();
        Map<EnvironmentTier, Integer> byTier = new EnumMap<>(EnvironmentTier.class);
        Set<LocalDate> days = new HashSet<>();
        for (AssessedDeployment assessed : counted) {
            byEnvironment.merge(assessed.deployment().environment(), 1, Integer::sum);
            byTier.merge(assessed.tier(), 1, Integer::sum);
            days.add(period.dayOf(assessed.deployment().finishedAt()));
        }
        boolean any = !counted.isEmpty();
        return new DeploymentFrequency(
                counted.size(),
                any ? OptionalDouble.of((double) counted.size() / period.days()) : OptionalDouble.empty(),
                any ? medianDaysPerWeek(days, period) : OptionalDouble.empty(),
                byEnvironment,
                byTier);
    }

    private static boolean counts(AssessedDeployment assessed, Profile profile) {
        return assessed.kind().isPresent() && (!assessed.isOf(Kind.REDEPLOY) || profile.countRedeployments());
    }

    private static OptionalDouble medianDaysPerWeek(Set<LocalDate> days, Period period) {
        Map<LocalDate, Integer> daysByWeek = new TreeMap<>();
        days.forEach(day -> daysByWeek.merge(Granularity.WEEK.startOf(day), 1, Integer::sum));
        double[] perWeek = period.buckets(Granularity.WEEK).stream()
                .map(week -> Granularity.WEEK.startOf(week.from()))
                .mapToDouble(week -> daysByWeek.getOrDefault(week, 0))
                .toArray();
        return Distribution.of(perWeek).median();
    }
}
