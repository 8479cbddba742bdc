package io.jenkins.plugins.dora.announcement.occasion;

import io.jenkins.plugins.dora.announcement.message.FigureLine;
import io.jenkins.plugins.dora.metrics.Amounts;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import io.jenkins.plugins.dora.report.overview.metric.HeadlineBean;
import io.jenkins.plugins.dora.target.finding.RecordPage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The headline metrics of a report, each with what it was before. */
final class DigestFigures {
    private static final String USUAL = "within the usual variation";

    private DigestFigures() {}

    /**
     * Returns them in the order in which they are shown.
     *
     * @param links returns the address of a page with these filters
     */
    static List<FigureLine> of(Report report, Function<Map<String, List<String>>, String> links) {
        return Arrays.stream(HeadlineMetric.values())
                .map(metric -> line(
                        metric,
                        report.headlines().of(metric),
                        report.comparison().previous(),
                        links.apply(RecordPage.of(metric))))
                .toList();
    }

    private static FigureLine line(
            HeadlineMetric metric, HeadlineBean headline, @Nullable ComparedPeriodBean before, String link) {
        Double value = headline.value();
        Double previous = before == null ? null : before.headlines().of(metric);
        Boolean significant = before == null ? null : before.significant().get(metric.key());
        return new FigureLine(
                metric.field(),
                metric.title(),
                metric.unit().name(),
                value,
                value == null ? absence(headline.reason()) : Amounts.brief(metric.unit(), value),
                value == null || previous == null ? "" : remark(metric, value, previous, significant),
                previous,
                significant,
                link);
    }

    private static String absence(@Nullable ReasonBean reason) {
        return reason == null ? "no data" : "no data: " + reason.message();
    }

    private static String remark(HeadlineMetric metric, double now, double then, @Nullable Boolean significant) {
        String before = "before: " + Amounts.brief(metric.unit(), then);
        if (now == then) {
            return "as before";
        }
        if (!Boolean.TRUE.equals(significant)) {
            return USUAL + ", " + before;
        }
        boolean better = now > then == metric.isMoreBetter();
        return (better ? "better, " : "worse, ") + before;
    }
}
