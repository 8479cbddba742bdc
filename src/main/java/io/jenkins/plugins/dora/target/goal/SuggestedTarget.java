package io.jenkins.plugins.dora.target.goal;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.profile.target.Goal;
import io.jenkins.plugins.dora.profile.target.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The next target: 15 percent better than the baseline, in two digits. */
public final class SuggestedTarget {
    private static final double BETTER = 0.15;
    private static final MathContext DIGITS = new MathContext(2);

    private SuggestedTarget() {}

    /** Returns a target for every application; empty where the baseline has no value to improve. */
    public static Optional<Target> of(Metrics baseline) {
        Map<Goal, Double> goals = new EnumMap<>(Goal.class);
        for (HeadlineMetric metric : HeadlineMetric.values()) {
            OptionalDouble value = metric.of(baseline);
            if (value.isPresent() && value.getAsDouble() > 0) {
                metric.goal().ifPresent(goal -> goals.put(goal, better(metric, value.getAsDouble())));
            }
        }
        return goals.isEmpty() ? Optional.empty() : Optional.of(new Target(Target.EVERY_APPLICATION, goals));
    }

    private static double better(HeadlineMetric metric, double value) {
        double factor = metric.isMoreBetter() ? 1 + BETTER : 1 - BETTER;
        return new BigDecimal(MetricGoal.stated(metric, value * factor))
                .round(DIGITS)
                .doubleValue();
    }
}
