package io.jenkins.plugins.dora.report.prometheus.window;

import io.jenkins.plugins.dora.metrics.selection.Period;
import java.time.LocalDate;
import java.time.ZoneId;

/** The last so many days, today included, as {@code period=30d} of the report is. */
enum ReportWindow {
    WEEK("7d", 7),
    MONTH("30d", 30),
    QUARTER("90d", 90);

    private final String label;
    private final int days;

    ReportWindow(String label, int days) {
        this.label = label;
        this.days = days;
    }

    String label() {
        return label;
    }

    Period upTo(LocalDate today, ZoneId zone) {
        LocalDate end = today.plusDays(1);
        return new Period(end.minusDays(days), end, zone);
    }
}
