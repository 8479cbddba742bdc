package io.jenkins.plugins.dora.app.format;

import io.jenkins.plugins.dora.metrics.Amounts;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.overview.bean.BucketBean;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import io.jenkins.plugins.dora.report.overview.bean.FindingBean;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import io.jenkins.plugins.dora.report.overview.bean.TargetBean;
import io.jenkins.plugins.dora.report.overview.metric.HeadlineBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A report for a terminal: the metrics, why one is absent, the series, what makes the numbers less certain. */
final class TextReport {
    /** Characters of a name that could deceive a terminal. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n]]");

    private final Report report;
    private final Table metrics;
    private final List<String> reasons = new ArrayList<>();

    TextReport(Report report) {
        this.report = report;
        String band = "Band (" + report.benchmark() + ", " + report.benchmarkYear() + ")";
        metrics = new Table(5, "Metric", "Value", "From", band, "Period before");
        for (HeadlineMetric metric : HeadlineMetric.values()) {
            add(metric, report.headlines().of(metric));
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(heading()).append('\n').append(metrics);
        section(text, "What stands out", findings());
        section(text, "Targets", report.targets().stream().map(this::target).toList());
        section(text, "Missing values and bands", reasons);
        text.append('\n').append(series());
        section(text, "Data quality", remarks());
        return CONTROL.matcher(text).replaceAll("?");
    }

    private List<String> findings() {
        return report.findings().isEmpty()
                ? List.of("Nothing stands out.")
                : report.findings().stream().map(FindingBean::sentence).toList();
    }

    private String target(TargetBean target) {
        HeadlineMetric metric = Arrays.stream(HeadlineMetric.values())
                .filter(each -> each.field().equals(target.metric()))
                .findFirst()
                .orElseThrow();
        String reach = target.reach().toLowerCase(Locale.ROOT).replace('_', ' ');
        String aim = "%s of %s: %s, target %s %s"
                .formatted(
                        metric.title(),
                        target.applications(),
                        Words.of(metric.unit(), target.value()),
                        reach,
                        Amounts.brief(metric.unit(), target.goal()));
        if (target.met() == null) {
            return aim + ", unknown";
        }
        return aim
                + (target.met() ? ", met" : ", missed")
                + (target.marginPercent() == null
                        ? ""
                        : " by " + Amounts.number(Math.abs(target.marginPercent()), 0) + " %");
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (report.blendedApplications() > 1) {
            remarks.add("These figures blend " + report.blendedApplications()
                    + " applications. DORA advises measuring each application by itself: --application.");
        }
        report.dataQuality().forEach(quality -> remarks.add(quality.message()));
        ComparedPeriodBean previous = report.comparison().previous();
        if (previous != null && previous.reason() != null) {
            remarks.add("Previous period: " + previous.reason().message());
        }
        return remarks;
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append(":\n");
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }

    private String heading() {
        Report.ScopeBean scope = report.scope();
        Report.PeriodBean period = report.period();
        List<String> words = new ArrayList<>();
        words.add(scope.applications().isEmpty() ? "all applications" : String.join(", ", scope.applications()));
        if (!scope.teams().isEmpty()) {
            words.set(0, words.get(0) + " of " + String.join(", ", scope.teams()));
        }
        if (!scope.controllers().isEmpty()) {
            words.set(0, words.get(0) + " of " + String.join(", ", scope.controllers()));
        }
        if (!scope.environments().isEmpty()) {
            words.add(String.join(", ", scope.environments()));
        }
        if (!scope.tiers().isEmpty()) {
            words.add(String.join(", ", scope.tiers()));
        }
        return "DORA metrics of " + String.join(" in ", words) + "\nfrom " + period.from() + " until before "
                + period.to() + " (" + Counted.of(period.days(), "day") + ", " + period.timeZone() + ")\n";
    }

    private void add(HeadlineMetric metric, HeadlineBean bean) {
        String earlier = Words.compared(metric, report.comparison().previous());
        metrics.add(
                metric.title(), Words.of(metric.unit(), bean.value()), bean.basis(), Words.text(bean.band()), earlier);
        ReasonBean reason = bean.reason();
        if (reason != null) {
            reasons.add(metric.title() + ": " + reason.message());
        }
    }

    private String series() {
        String first = report.period().granularity();
        Table series = new Table(
                1,
                first,
                "Deployments",
                "Failed attempts",
                "Lead time",
                "p95",
                "Change failures",
                "Recovery",
                "Restore");
        for (BucketBean bucket : report.series()) {
            series.add(
                    bucket.start(),
                    String.valueOf(bucket.deployments()),
                    String.valueOf(failedAttempts(bucket)),
                    Words.duration(bucket.headlines().leadTimeMedianSeconds()),
                    Words.duration(bucket.leadTimeP95Seconds()),
                    changeFailures(bucket),
                    Words.duration(bucket.headlines().recoveryMedianSeconds()),
                    Words.duration(bucket.headlines().restoreMedianSeconds()));
        }
        return series.toString();
    }

    /** Returns how many deployments went wrong while they ran; what they changed may fail later, and that counts apart. */
    private static int failedAttempts(BucketBean bucket) {
        return Arrays.stream(Result.values())
                .filter(Result::isFailure)
                .mapToInt(result -> bucket.byResult().getOrDefault(result.name(), 0))
                .sum();
    }

    private static String changeFailures(BucketBean bucket) {
        Double percent = bucket.headlines().changeFailurePercent();
        return percent == null
                ? Words.ABSENT
                : bucket.failed() + " of " + bucket.couldFail() + " (" + Words.percent(percent) + ')';
    }
}
