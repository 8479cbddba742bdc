package io.jenkins.plugins.dora.target.finding;

import io.jenkins.plugins.dora.metrics.Amounts;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One stage takes most of the lead time: {@value #LEAST_PERCENT} percent at least, an hour or more on average, of
 * {@value #LEAST_CHANGES} changes or more. Where nothing is known between commit and deployment there are no stages to compare.
 */
final class LongestStage implements FindingRule<FindingFigures> {
    private static final double LEAST_PERCENT = 60;
    private static final double LEAST_MEAN_SECONDS = 3600;
    private static final int LEAST_CHANGES = 20;

    /** From commit to deployment with nothing known in between, and the deployment itself. */
    private static final int WHOLE_WAY = 2;

    @Override
    public Stream<Finding> find(FindingFigures figures) {
        Map<String, Distribution> stages = figures.stages().secondsByName();
        double all = stages.values().stream().mapToDouble(LongestStage::sum).sum();
        if (stages.size() <= WHOLE_WAY) {
            return Stream.empty();
        }
        return stages.entrySet().stream()
                .filter(stage -> stage.getValue().count() >= LEAST_CHANGES)
                .filter(stage -> stage.getValue().mean().orElse(0) >= LEAST_MEAN_SECONDS)
                .filter(stage -> percent(stage.getValue(), all) >= LEAST_PERCENT)
                .map(stage -> finding(stage.getKey(), stage.getValue(), percent(stage.getValue(), all)));
    }

    private static Finding finding(String stage, Distribution seconds, double percent) {
        return new Finding(
                Finding.Code.LONGEST_STAGE,
                Amounts.number(percent, 0) + " % of the lead time is spent " + where(stage) + ".",
                Map.of("percent", percent, "meanSeconds", seconds.mean().orElseThrow()),
                RecordPage.of(HeadlineMetric.LEAD_TIME),
                percent / LEAST_PERCENT);
    }

    private static String where(String stage) {
        String[] ends = stage.toLowerCase(Locale.ROOT).split("_to_");
        return ends.length == 1 ? "in the " + ends[0] + " itself" : "between " + ends[0] + " and " + ends[1];
    }

    private static double percent(Distribution seconds, double all) {
        return all == 0 ? 0 : 100 * sum(seconds) / all;
    }

    private static double sum(Distribution seconds) {
        return seconds.count() * seconds.mean().orElse(0);
    }
}
