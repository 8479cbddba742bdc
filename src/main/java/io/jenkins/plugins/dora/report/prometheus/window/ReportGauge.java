package io.jenkins.plugins.dora.report.prometheus.window;

/** A gauge of the report. */
enum ReportGauge {
    DEPLOYMENTS_PER_DAY("dora_report_deployments_per_day", "Successful releases per recorded day of the window"),
    LEAD_TIME("dora_report_lead_time_seconds", "Lead time for changes of the window"),
    CHANGE_FAILURE("dora_report_change_failure_ratio", "Failed changes among the changes of the window, from 0 to 1"),
    RECOVERY("dora_report_recovery_seconds", "Failed deployment recovery time of the window"),
    RESTORE("dora_report_restore_seconds", "Time to restore service of the incidents resolved in the window"),
    REWORK("dora_report_rework_ratio", "Rollbacks and hotfixes among the releases of the window, from 0 to 1"),
    SAMPLES("dora_report_samples", "How many releases, changes or incidents the metric is drawn from in the window"),
    BAND("dora_report_band", "Band of a metric: 0 LOW, 1 MEDIUM, 2 HIGH, 3 ELITE; no series where it is withheld"),
    ABSENT("dora_report_absent", "Always 1: the metric has no value, or no band, in the window, for this reason");

    private final String metric;
    private final String help;

    ReportGauge(String metric, String help) {
        this.metric = metric;
        this.help = help;
    }

    String metric() {
        return metric;
    }

    String help() {
        return help;
    }
}
