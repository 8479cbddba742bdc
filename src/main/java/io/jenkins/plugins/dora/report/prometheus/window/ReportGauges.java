package io.jenkins.plugins.dora.report.prometheus.window;

import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.benchmark.Band;
import io.jenkins.plugins.dora.report.overview.Headlines;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import io.jenkins.plugins.dora.report.overview.metric.LeadTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.RecoveryTimeBean;
import io.jenkins.plugins.dora.report.overview.metric.RestoreTimeBean;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the report over the last 7, 30 and 90 days, by application or by team.
 *
 * <p>What the report has no value for has no series here, but one of {@code dora_report_absent}.
 */
public final class ReportGauges {
    private static final double PERCENT = 100;
    private static final double SECONDS_OF_HOUR = 3_600;

    private static final String PREFIX = "dora_";

    private final Profile profile;
    private final LocalDate today;
    private final String label;
    private final Map<ReportGauge, GaugeSnapshot.Builder> families = new EnumMap<>(ReportGauge.class);
    private final GaugeSnapshot.Builder restoreHours = GaugeSnapshot.builder()
            .name("dora_mttr_hours")
            .help("Mean hours to restore over the last 30 days; absent without incidents");

    private ReportGauges(Profile profile, LocalDate today, String prefix, String label) {
        this.profile = profile;
        this.today = today;
        this.label = label;
        for (ReportGauge gauge : ReportGauge.values()) {
            families.put(
                    gauge,
                    GaugeSnapshot.builder()
                            .name(prefix + gauge.metric().substring(PREFIX.length()))
                            .help(gauge.help()));
        }
    }

    /**
     * Begins with the figures of applications.
     *
     * @param today the last day of the windows
     */
    public static ReportGauges ofApplications(Profile profile, LocalDate today) {
        return new ReportGauges(profile, today, PREFIX, "application");
    }

    /**
     * Begins with the figures of teams. They have names of their own, so that no sum over applications has them twice.
     *
     * @param today the last day of the windows
     */
    public static ReportGauges ofTeams(Profile profile, LocalDate today) {
        return new ReportGauges(profile, today, PREFIX + "team_", "team");
    }

    /** Adds the figures of all applications together. */
    public void addAll(Selection scope) {
        Double mean = addWindows("", scope)
                .get(ReportWindow.MONTH)
                .timeToRestoreService()
                .meanSeconds();
        if (mean != null) {
            restoreHours.dataPoint(GaugeDataPointSnapshot.builder()
                    .value(mean / SECONDS_OF_HOUR)
                    .build());
        }
    }

    /**
     * Adds the figures of one application or team.
     *
     * @param name its label; of an application, empty for all together
     */
    public void add(String name, Selection scope) {
        addWindows(name, scope);
    }

    private Map<ReportWindow, Headlines> addWindows(String name, Selection scope) {
        Map<ReportWindow, Headlines> figures = new EnumMap<>(ReportWindow.class);
        for (ReportWindow window : ReportWindow.values()) {
            Headlines headlines = Headlines.of(scope, window.upTo(today, profile.timeZone()), profile);
            add(Labels.of(label, name, "window", window.label()), headlines);
            figures.put(window, headlines);
        }
        return figures;
    }

    private void add(Labels labels, Headlines report) {
        Line line = new Line(labels);
        var frequency = report.deploymentFrequency();
        line.value(ReportGauge.DEPLOYMENTS_PER_DAY, frequency.perDay());
        line.metric(
                "deployment_frequency",
                frequency.deployments(),
                frequency.perDay(),
                frequency.band(),
                frequency.reason());

        LeadTimeBean lead = report.leadTimeForChanges();
        line.distribution(ReportGauge.LEAD_TIME, lead.medianSeconds(), lead.meanSeconds(), lead.p95Seconds());
        line.metric("lead_time", lead.changes(), lead.medianSeconds(), lead.band(), lead.reason());

        var failures = report.changeFailureRate();
        line.value(ReportGauge.CHANGE_FAILURE, ratio(failures.percent()));
        line.metric(
                "change_failure_rate", failures.deployments(), failures.percent(), failures.band(), failures.reason());

        RecoveryTimeBean recovery = report.failedDeploymentRecoveryTime();
        line.distribution(
                ReportGauge.RECOVERY, recovery.medianSeconds(), recovery.meanSeconds(), recovery.p95Seconds());
        line.metric(
                "recovery_time", recovery.recoveries(), recovery.medianSeconds(), recovery.band(), recovery.reason());

        RestoreTimeBean restore = report.timeToRestoreService();
        line.distribution(ReportGauge.RESTORE, restore.medianSeconds(), restore.meanSeconds(), restore.p95Seconds());
        line.metric("restore_time", restore.incidents(), restore.medianSeconds(), restore.band(), restore.reason());

        var rework = report.reworkRate();
        line.value(ReportGauge.REWORK, ratio(rework.percent()));
        line.metric(
                "rework_rate",
                rework.deployments(),
                rework.percent(),
                null,
                rework.percent() == null ? rework.reason() : null);
    }

    private static @Nullable Double ratio(@Nullable Double percent) {
        return percent == null ? null : percent / PERCENT;
    }

    /** The figures of one application in one window. */
    private final class Line {
        private final Labels labels;

        Line(Labels labels) {
            this.labels = labels;
        }

        void value(ReportGauge gauge, @Nullable Double value) {
            if (value != null) {
                set(gauge, labels, value);
            }
        }

        void distribution(ReportGauge gauge, @Nullable Double median, @Nullable Double mean, @Nullable Double p95) {
            statistic(gauge, "median", median);
            statistic(gauge, "mean", mean);
            statistic(gauge, "p95", p95);
        }

        private void statistic(ReportGauge gauge, String name, @Nullable Double value) {
            if (value != null) {
                set(gauge, labels.add("stat", name), value);
            }
        }

        /**
         * Adds what a metric is drawn from, and its band or why there is none; a reason beside a value with a band only
         * explains the value.
         */
        void metric(
                String metric,
                int samples,
                @Nullable Double value,
                @Nullable String band,
                @Nullable ReasonBean reason) {
            set(ReportGauge.SAMPLES, labels.add("metric", metric), samples);
            if (band != null) {
                double level = (double) Band.LOW.ordinal() - Band.valueOf(band).ordinal();
                set(
                        ReportGauge.BAND,
                        labels.add("metric", metric)
                                .add("benchmark", profile.benchmark().name()),
                        level);
            } else if (reason != null) {
                String what = value == null ? metric : metric + "_band";
                set(ReportGauge.ABSENT, labels.add("metric", what).add("reason", reason.code()), 1);
            }
        }

        private void set(ReportGauge gauge, Labels at, double value) {
            families.get(gauge)
                    .dataPoint(GaugeDataPointSnapshot.builder()
                            .labels(at)
                            .value(value)
                            .build());
        }
    }

    /** Returns all that was added. */
    public List<MetricSnapshot> snapshots() {
        return Stream.concat(Stream.of(restoreHours), families.values().stream())
                .<MetricSnapshot>map(GaugeSnapshot.Builder::build)
                .toList();
    }
}
