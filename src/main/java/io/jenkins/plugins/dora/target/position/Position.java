package io.jenkins.plugins.dora.target.position;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.profile.benchmark.Industry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The scores of a period, with the means of an industry beside them.
 *
 * @param industry the industry
 * @param scores from 0 to 10, of the metrics that have a value which can be judged
 */
public record Position(Industry industry, Map<HeadlineMetric, Double> scores) {
    /** How fast changes reach their users. */
    public static final List<HeadlineMetric> THROUGHPUT =
            List.of(HeadlineMetric.LEAD_TIME, HeadlineMetric.DEPLOYMENT_FREQUENCY, HeadlineMetric.RECOVERY_TIME);

    /** How often changes go wrong. */
    public static final List<HeadlineMetric> INSTABILITY =
            List.of(HeadlineMetric.CHANGE_FAILURE_RATE, HeadlineMetric.REWORK_RATE);

    public Position {
        scores = Map.copyOf(scores);
    }

    /** Returns the position of the metrics of {@code period}. */
    public static Position of(Metrics metrics, Period period, Industry industry) {
        Map<HeadlineMetric, Double> scores = new EnumMap<>(HeadlineMetric.class);
        for (HeadlineMetric metric : HeadlineMetric.values()) {
            if (mean(metric, industry).isPresent()
                    && metric.gap(metrics, period).isEmpty()) {
                double value = metric.of(metrics).orElseThrow();
                scores.put(metric, QuickCheck.score(metric.unit(), value));
            }
        }
        return new Position(industry, scores);
    }

    /** Returns those of {@code metrics} that have a score. */
    public List<HeadlineMetric> scored(List<HeadlineMetric> metrics) {
        return metrics.stream().filter(scores::containsKey).toList();
    }

    /** Returns the metrics that the overall score is made from: none unless throughput and instability both have one. */
    public List<HeadlineMetric> overall() {
        List<HeadlineMetric> fast = scored(THROUGHPUT);
        List<HeadlineMetric> stable = scored(INSTABILITY);
        return fast.isEmpty() || stable.isEmpty()
                ? List.of()
                : Stream.concat(fast.stream(), stable.stream()).toList();
    }

    /** Returns the mean score of metrics that have one; empty without any. */
    public OptionalDouble score(List<HeadlineMetric> scored) {
        return scored.stream().mapToDouble(scores::get).average();
    }

    /** Returns the mean score of the industry over the same metrics; empty without any. */
    public OptionalDouble mean(List<HeadlineMetric> scored) {
        return scored.stream()
                .mapToDouble(metric -> mean(metric, industry).orElseThrow())
                .average();
    }

    private static OptionalDouble mean(HeadlineMetric metric, Industry industry) {
        return switch (metric) {
            case DEPLOYMENT_FREQUENCY -> OptionalDouble.of(industry.deploymentFrequency());
            case LEAD_TIME -> OptionalDouble.of(industry.leadTime());
            case CHANGE_FAILURE_RATE -> OptionalDouble.of(industry.changeFailures());
            case RECOVERY_TIME -> OptionalDouble.of(industry.recovery());
            case REWORK_RATE -> OptionalDouble.of(industry.rework());
            default -> OptionalDouble.empty();
        };
    }
}
